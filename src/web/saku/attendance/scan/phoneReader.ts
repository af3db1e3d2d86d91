import type { CodeReader } from '../../../app/camera/CodeCamera.tsx';
import { threadReader } from '../../../app/camera/threadReader.ts';

interface Detector {
  detect(source: ImageData): Promise<readonly { readonly rawValue: string }[]>;
}
interface DetectorKind {
  new (options: { formats: readonly string[] }): Detector;
  getSupportedFormats(): Promise<readonly string[]>;
}

/** The browser's own reader where it has one, else ours, which is loaded then. */
export const makePhoneReader = async (): Promise<CodeReader> => {
  const { BarcodeDetector: Kind } = globalThis as { BarcodeDetector?: DetectorKind };
  const formats: readonly string[] = (await Kind?.getSupportedFormats().catch(() => [])) ?? [];
  if (Kind !== undefined && formats.includes('qr_code')) {
    const detector = new Kind({ formats: ['qr_code'] });
    return {
      read: async (frame) => {
        const found = await detector.detect(frame).catch(() => []);
        return found[0]?.rawValue || null;
      },
      close: () => {},
    };
  }
  return threadReader(new Worker(new URL('./readCode.thread.ts', import.meta.url), { type: 'module' }));
};
