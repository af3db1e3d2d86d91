import type { auditEndpoints } from '../../../contract/audit.ts';
import type { AnswerOf } from '../../../contract/endpoint.ts';
import { useFormats } from '../../app/words.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useAuditWords } from '../AuditWords.tsx';

/** What the verification of the chain found. */
export const VerifyNotice = ({ report }: { readonly report: AnswerOf<typeof auditEndpoints.verify> }) => {
  const audit = useAuditWords();
  const formats = useFormats();
  const n = formats.number;
  if (report.findings.length === 0) {
    return (
      <Notice tone="okay" className="mb-4" title={audit.whole({ entries: n(report.entries) })}>
        {audit.head} <code className="font-mono text-sm break-all select-all">{report.head}</code>
      </Notice>
    );
  }
  return (
    <Notice tone="bad" className="mb-4" title={audit.broken({ n: n(report.findings.length) })}>
      <ul className="list-disc ps-5">
        {report.findings.map((finding) => (
          <li key={`${finding.kind} ${finding.seq}`}>
            {audit.findings[finding.kind]({
              seq: n(finding.seq),
              to: n(finding.toSeq ?? finding.seq),
              was: n(finding.wasSeq ?? finding.seq),
            })}
          </li>
        ))}
      </ul>
    </Notice>
  );
};
