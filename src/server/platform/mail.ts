import { createTransport } from 'nodemailer';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  /** Plain text; no personal data beyond what the receiver already knows. */
  readonly text: string;
}

export interface Mailer {
  /** False when no SMTP server is configured; callers then leave the in-app message as the only one. */
  readonly configured: boolean;
  /** Rejects when the server refuses or cannot be reached; the caller keeps the message due and tries again. */
  send(mail: Mail): Promise<void>;
  close(): void;
}

export const openMailer = (smtp: { readonly url: string; readonly from: string } | null): Mailer => {
  if (smtp === null) {
    return {
      configured: false,
      send: () => Promise.reject(new Error('no SMTP server is configured')),
      close: () => undefined,
    };
  }
  const transport = createTransport({
    url: smtp.url,
    pool: true,
    maxConnections: 3,
    connectionTimeout: 10_000,
    socketTimeout: 20_000,
  });
  return {
    configured: true,
    send: async ({ to, subject, text }) => {
      await transport.sendMail({ from: smtp.from, to, subject, text, disableUrlAccess: true, disableFileAccess: true });
    },
    close: () => transport.close(),
  };
};
