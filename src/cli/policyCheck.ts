import { checkInstrument } from '../domain/policy/checkInstrument.ts';
import { runWorkedCase } from '../domain/policy/workedCase.ts';
import { loadPolicies } from '../server/policy/loadPolicies.ts';
import { readyPolicies } from '../server/policy/readyPolicies.ts';
import { findingText } from '../words/clauseSentence.ts';
import { policyWords } from '../words/en/policy.ts';
import { problemSentence } from '../words/problemSentence.ts';
import type { Command } from './command.ts';
import { houseWordsOf } from './terminalLanguage.ts';

export const policyCheck: Command = {
  name: 'policy check',
  example: 'luwes policy check policies',
  argument: 'DIR',
  flags: { json: {} },
  run: async (input, io) => {
    const loaded = loadPolicies(input.argument ?? '');
    if (!loaded.ok) {
      if (input.has('json')) io.out(`${JSON.stringify({ ok: false, problem: loaded.problem })}\n`);
      else io.err(`luwes policy check: ${problemSentence(houseWordsOf(io), loaded.problem)}\n`);
      return 3;
    }
    // Examples and amendments may name instruments that come with Luwes.
    const own = loaded.value.map((folder) => folder.instrument);
    const ready = readyPolicies().map((folder) => folder.instrument);
    const instruments = [...own, ...ready.filter((each) => own.every((one) => one.id !== each.id))];
    const policies = loaded.value.map(({ name, instrument, cases }) => ({
      folder: name,
      certain: instrument.certain,
      clauses: instrument.clauses.length,
      findings: checkInstrument(instrument, instruments),
      cases: cases.map((each) => ({ title: each.title.en, wrong: runWorkedCase(each, instrument, instruments) })),
    }));
    const faulty = policies.filter(
      (each) =>
        each.findings.some((finding) => finding.weight === 'contradiction') ||
        each.cases.some((one) => one.wrong.length > 0),
    );
    if (input.has('json')) io.out(`${JSON.stringify({ ok: faulty.length === 0, policies }, null, 2)}\n`);
    else {
      for (const { folder, certain, clauses, findings, cases } of policies) {
        const failed = cases.filter((each) => each.wrong.length > 0);
        io.out(
          `${folder}: ${clauses} clauses, ${cases.length - failed.length} of ${cases.length} examples hold${certain ? '' : ', marked uncertain'}\n`,
        );
        for (const finding of findings)
          io.out(`  ${finding.weight}: ${[...finding.clauses, findingText(finding, policyWords)].join(': ')}\n`);
        for (const each of failed)
          io.out(`  example does not hold: ${each.title}\n${each.wrong.map((line) => `    ${line}\n`).join('')}`);
      }
      io.out(
        faulty.length === 0
          ? `${policies.length} policies, all well\n`
          : `${faulty.length} of ${policies.length} policies need mending\n`,
      );
    }
    return faulty.length === 0 ? 0 : 1;
  },
};
