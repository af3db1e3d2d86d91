#!/usr/bin/env node
// The terminal's way in.
import { commands } from './commands.ts';
import { runCommand } from './runCommand.ts';
// The terminal's way in. Each command is one file that exports a `Command`; this list is the whole of it.
import { agencyAdd } from './agencyAdd.ts';
import { agencyList } from './agencyList.ts';
import { auditVerify } from './auditVerify.ts';
import { backup } from './backup.ts';
import type { Command } from './command.ts';
import { dayJudge } from './dayJudge.ts';
import { demo } from './demo.ts';
import { deviceReplay } from './deviceReplay.ts';
import { explain } from './explain.ts';
import { importCommand } from './import.ts';
import { keysRewrap } from './keysRewrap.ts';
import { plan } from './plan.ts';
import { policyCheck } from './policyCheck.ts';
import { policyInForce } from './policyInForce.ts';
import { restore } from './restore.ts';
import { rosterVerify } from './roster.ts';
import { runCommand } from './runCommand.ts';
import { serve } from './serve.ts';
import { upgrade } from './upgrade.ts';

const commands: readonly Command[] = [
  serve,
  demo,
  backup,
  restore,
  upgrade,
  auditVerify,
  keysRewrap,
  agencyAdd,
  agencyList,
  importCommand,
  policyCheck,
  policyInForce,
  plan,
  explain,
  rosterVerify,
  dayJudge,
  deviceReplay,
];

process.exitCode = await runCommand(commands, process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  env: process.env,
});
