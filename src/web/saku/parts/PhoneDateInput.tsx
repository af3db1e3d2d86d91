import { isPlainDate, type PlainDate } from '../../../kernel/time.ts';
import { TextInput } from '../../ui/TextInput.tsx';
import { usePhoneWords } from '../words.tsx';

interface PhoneDateInputProps {
  readonly value: string;
  /** Only whole days; what is half typed is left out. */
  readonly onValue: (day: PlainDate) => void;
  readonly min?: PlainDate;
  readonly max?: PlainDate;
}

/** The phone's own picker, with its day in words below: a phone set to English shows 12/01 for the first of December. */
export const PhoneDateInput = ({ value, onValue, min, max }: PhoneDateInputProps) => {
  const { formats } = usePhoneWords();
  return (
    <>
      <TextInput
        type="date"
        min={min}
        max={max}
        value={value}
        onValue={(text) => {
          if (isPlainDate(text)) onValue(text);
        }}
      />
      {isPlainDate(value) && (
        <p className="mt-1 text-[0.8125rem] text-ink3">{`${formats.weekdayShort(value)}, ${formats.dayMedium(value)}`}</p>
      )}
    </>
  );
};
