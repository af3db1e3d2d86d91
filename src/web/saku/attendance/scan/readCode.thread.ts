// Reads QR codes where the browser cannot do so itself; loaded only then.
import jsQR from 'jsqr';

self.onmessage = ({ data }: MessageEvent<ImageData>) => {
  const found = jsQR(data.data, data.width, data.height, { inversionAttempts: 'attemptBoth' });
  self.postMessage(found === null || found.data === '' ? null : found.data);
};
