/** A queue of one: `acquire` waits for everyone before; the returned function lets the next one in and may be called once. */
export const oneAtATime = (): (() => Promise<() => void>) => {
  let last: Promise<void> = Promise.resolve();
  return async () => {
    const before = last;
    let open = (): void => {};
    last = new Promise<void>((resolve) => {
      open = resolve;
    });
    await before;
    return open;
  };
};
