import './styles/konsol.css';
import { applyTheme, chosenTheme } from './app/theme.ts';

applyTheme(chosenTheme());
// Browsers without Temporal get the polyfill first; the rest of the desk relies on it.
if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');
const { start } = await import('./app/start.tsx');
await start();
