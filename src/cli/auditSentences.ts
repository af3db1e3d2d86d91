import type { AuditFinding, AuditReport } from '../server/platform/audit/verifyAudit.ts';

const span = (finding: AuditFinding): string =>
  finding.toSeq !== undefined && finding.toSeq > finding.seq ? `${finding.seq} to ${finding.toSeq}` : `${finding.seq}`;

const sentences: Readonly<Record<AuditFinding['kind'], (finding: AuditFinding) => string>> = {
  changed: (f) => `entry ${f.seq} was changed`,
  removed: (f) => `entry ${span(f)} is missing`,
  moved: (f) => `entry ${f.seq} stood at ${f.wasSeq}`,
  replaced: (f) => `entry ${f.seq} is not the one that the next one follows: it was replaced`,
  added: (f) => `entry ${span(f)} lies beyond the recorded end: it was added outside Luwes`,
  head: (f) => `the recorded end does not agree with entry ${f.seq}`,
};

/** One line for each agency, and one for each finding. */
export const auditSentences = (reports: readonly AuditReport[]): string =>
  reports
    .map((report) => {
      const verdict =
        report.findings.length === 0
          ? `whole; the newest hash is ${report.head}`
          : `NOT whole, ${report.findings.length} found`;
      const found = report.findings.map((finding) => `  ${sentences[finding.kind](finding)}\n`).join('');
      return `Audit trail of agency ${report.agencyId}: ${report.entries} entries, ${verdict}\n${found}`;
    })
    .join('');
