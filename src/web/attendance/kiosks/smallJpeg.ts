/** A photo as kiosks keep it: upright, cut to 4 : 5, 400 pixels high, JPEG. Null for a file that is no picture. */
export const smallJpeg = async (file: File): Promise<Uint8Array | null> => {
  const picture = await createImageBitmap(file).catch(() => null);
  if (picture === null) return null;
  const [width, height] = [320, 400];
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const scale = Math.max(width / picture.width, height / picture.height);
  const [w, h] = [picture.width * scale, picture.height * scale];
  // Faces stand in the upper part of a portrait; what must go is cut from below.
  canvas.getContext('2d')?.drawImage(picture, (width - w) / 2, Math.min(0, (height - h) / 3), w, h);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.82));
  return blob === null ? null : new Uint8Array(await blob.arrayBuffer());
};
