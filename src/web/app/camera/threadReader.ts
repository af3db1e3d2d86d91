import type { CodeReader } from './CodeCamera.tsx';

/** A reader whose work is done by a thread: a picture goes over, a text or nothing comes back. */
export const threadReader = (thread: Worker): CodeReader => {
  let waiting: ((text: string | null) => void) | null = null;
  thread.onmessage = ({ data }: MessageEvent<string | null>) => {
    waiting?.(data);
    waiting = null;
  };
  thread.onerror = () => {
    waiting?.(null);
    waiting = null;
  };
  return {
    read: (frame) =>
      new Promise((resolve) => {
        waiting = resolve;
        thread.postMessage(frame, [frame.data.buffer]);
      }),
    close: () => {
      waiting?.(null);
      thread.terminate();
    },
  };
};
