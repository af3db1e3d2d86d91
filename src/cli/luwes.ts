#!/usr/bin/env node
// The terminal's way in.
import { commands } from './commands.ts';
import { runCommand } from './runCommand.ts';

process.exitCode = await runCommand(commands, process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  env: process.env,
});
