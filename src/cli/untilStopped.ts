/** Resolves at SIGINT or SIGTERM; a second signal ends the process at once. */
export const untilStopped = (): Promise<void> =>
  new Promise((resolve) => {
    let asked = false;
    const ask = () => {
      if (asked) process.exit(130);
      asked = true;
      resolve();
    };
    process.on('SIGINT', ask);
    process.on('SIGTERM', ask);
  });
