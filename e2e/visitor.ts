// A person at a browser: a fresh profile, and a record of everything that should never happen on a page.
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { samplePassword } from '../src/server/sample/load/fillSample.ts';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const shots = fileURLToPath(new URL('../test-results', import.meta.url));
const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

export interface Visitor {
  readonly page: Page;
  /** Console errors, uncaught errors and breaches of the content security policy, in order. */
  readonly faults: string[];
  goTo(path: string): Promise<void>;
  signIn(key: string): Promise<void>;
  /** Names of accessibility rules that the page breaks, with the first element of each. */
  accessibility(): Promise<string[]>;
  shot(name: string): Promise<void>;
  /** Gives the browser a platform authenticator whose owner always agrees. */
  addAuthenticator(): Promise<void>;
  leave(): Promise<void>;
}

export interface VisitorOptions {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
}

let shared: Promise<Browser> | null = null;
const browser = (): Promise<Browser> => {
  shared ??= chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    args: flags,
  });
  return shared;
};

export const closeBrowser = async (): Promise<void> => {
  await (await shared)?.close();
  shared = null;
};

const watchPolicy = `document.addEventListener('securitypolicyviolation', (e) => console.error('CSP ' + e.violatedDirective + ' ' + e.blockedURI))`;
const runAxe = `axe.run(document, { resultTypes: ['violations'] }).then((r) => r.violations.map((v) => v.id + ': ' + v.nodes[0].html.slice(0, 160) + ' ' + (v.nodes[0].any[0]?.message ?? '')))`;

export const visitor = async ({ width = 1440, height = 900, dark = false }: VisitorOptions = {}): Promise<Visitor> => {
  const origin = inject('origin');
  const context = await (await browser()).newContext({
    baseURL: origin,
    viewport: { width, height },
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    hasTouch: width < 600,
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const faults: string[] = [];
  await page.addInitScript(watchPolicy);
  page.on('console', (message) => {
    // A refused sign-in or a not yet signed-in visitor is an answer of the server, not a fault of the page.
    if (message.type() === 'error' && !/status of 40[134]/.test(message.text())) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  return {
    page,
    faults,
    goTo: async (path) => {
      await page.goto(path, { waitUntil: 'networkidle' });
    },
    signIn: async (key) => {
      const answer = await page.request.post('/api/access/sign-in', {
        data: { name: `${key}@contoh.invalid`, password: samplePassword, lasting: false },
        headers: { origin, 'idempotency-key': crypto.randomUUID() },
      });
      if (!answer.ok()) throw new Error(`sign-in of ${key}: ${answer.status()} ${await answer.text()}`);
    },
    accessibility: async () => {
      await page.evaluate(readFileSync(axeFile, 'utf8'));
      return (await page.evaluate(runAxe)) as string[];
    },
    shot: async (name) => {
      mkdirSync(shots, { recursive: true });
      await page.screenshot({ path: join(shots, `${name}.png`) });
    },
    addAuthenticator: async () => {
      const devices = await context.newCDPSession(page);
      await devices.send('WebAuthn.enable');
      await devices.send('WebAuthn.addVirtualAuthenticator', {
        options: {
          protocol: 'ctap2',
          transport: 'internal',
          hasResidentKey: true,
          hasUserVerification: true,
          isUserVerified: true,
          automaticPresenceSimulation: true,
        },
      });
    },
    leave: () => context.close(),
  };
};
