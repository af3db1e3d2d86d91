import type { SheetWhole } from '../../../../contract/attendanceRegister.ts';
import type { EndpointShape } from '../../../../contract/endpoint.ts';
import { addressOf } from '../../../app/call.ts';
import { useFormats } from '../../../app/words.tsx';
import { Badge } from '../../../ui/Badge.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Timeline } from '../../../ui/Timeline.tsx';
import { sheetTone, useRegisterWords } from '../RegisterWords.tsx';

const link = 'font-medium text-brand-text underline underline-offset-4';

/** What the sheet is about, and what it puts right. */
export const SheetFacts = ({ sheet, base }: { readonly sheet: SheetWhole; readonly base: string }) => {
  const t = useRegisterWords();
  const formats = useFormats();
  return (
    <Card>
      <p className="flex flex-wrap items-center gap-2">
        <Badge tone={sheetTone[sheet.state]}>{t.states[sheet.state]}</Badge>
        <span className="text-ink2">
          {[formats.dayLong(sheet.day), sheet.place, t.reasons[sheet.reason], `${t.code} ${sheet.code}`].join(' · ')}
        </span>
      </p>
      {sheet.note !== '' && <p className="mt-1">“{sheet.note}”</p>}
      {sheet.corrects && (
        <p className="mt-1">
          <a className={link} href={`${base}/${sheet.corrects.id}`}>
            {t.corrects(sheet.corrects)}
          </a>
        </p>
      )}
      {sheet.correctedBy && (
        <p className="mt-1">
          <a className={link} href={`${base}/${sheet.correctedBy.id}`}>
            {t.correctedBy(sheet.correctedBy)}
          </a>
        </p>
      )}
    </Card>
  );
};

export const SheetPhotos = ({ sheet, shape }: { readonly sheet: SheetWhole; readonly shape: EndpointShape }) => {
  const t = useRegisterWords();
  const formats = useFormats();
  return sheet.fileList.length === 0 ? (
    <p className="text-ink2">{t.photoNone}</p>
  ) : (
    <ul>
      {sheet.fileList.map((file, i) => (
        <li key={file.id}>
          <a
            className={`${link} inline-flex min-h-11 items-center`}
            href={addressOf(shape, { id: sheet.id, fileId: file.id })}
          >
            {t.photo({ n: i + 1 })} ({formats.size(file.sizeBytes)})
          </a>
        </li>
      ))}
    </ul>
  );
};

export const SheetHistory = ({ sheet }: { readonly sheet: SheetWhole }) => {
  const t = useRegisterWords();
  const formats = useFormats();
  return (
    <Card title={t.history}>
      <Timeline
        entries={[
          {
            key: 'opened',
            when: formats.moment(sheet.openedAt, sheet.zone),
            title: t.opened,
            body: t.by({ name: sheet.openedBy }),
          },
          ...sheet.history.map((each) => ({
            key: each.at + each.move,
            when: formats.moment(each.at, sheet.zone),
            title: t.moves[each.move] ?? each.move,
            body: [t.by({ name: each.by }), each.note].filter(Boolean).join(': '),
            tone:
              each.move === 'approved'
                ? ('okay' as const)
                : each.move === 'returned'
                  ? ('bad' as const)
                  : ('plain' as const),
          })),
        ]}
      />
    </Card>
  );
};
