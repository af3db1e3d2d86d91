import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url';
import type { CodeReader } from '../app/camera/CodeCamera.tsx';
import { threadReader } from '../app/camera/threadReader.ts';

/** The strong reader, in a thread of its own. */
export const makeKioskReader = async (): Promise<CodeReader> => {
  const thread = new Worker(new URL('./readCode.thread.ts', import.meta.url), { type: 'module' });
  thread.postMessage({ wasm: new URL(wasm, location.href).href });
  return threadReader(thread);
};
