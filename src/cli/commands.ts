// Each command is one file that exports a `Command`; this list is the whole of it.
import { agencyAdd } from './agencyAdd.ts';
import { agencyList } from './agencyList.ts';
import { auditVerify } from './auditVerify.ts';
import { backup } from './backup.ts';
import type { Command } from './command.ts';
import { dayExplain } from './dayExplain.ts';
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
import { serve } from './serve.ts';
import { upgrade } from './upgrade.ts';

export const commands: readonly Command[] = [
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
  dayExplain,
];
