/** Hands a file to the browser's downloads. */
export const saveFile = (file: unknown, name: string): void => {
  const address = URL.createObjectURL(file as Blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
};
