import { useEffect, useState } from 'react';
import { useWords } from '../../app/words.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { readDegrees } from '../map/fenceShapes.ts';

interface CoordinateInputProps {
  readonly label: string;
  readonly most: 90 | 180;
  readonly value: number | null;
  readonly onValue: (degrees: number) => void;
  /** Names the field fully for screen readers. */
  readonly said: string;
}

/** Decimal degrees as text; told beside the field when it is none. */
export const CoordinateInput = ({ label, most, value, onValue, said }: CoordinateInputProps) => {
  const { workplace } = useWords();
  const [text, setText] = useState(value === null ? '' : value.toFixed(5));
  useEffect(() => {
    setText((now) => (readDegrees(now, most) === value ? now : value === null ? now : value.toFixed(5)));
  }, [value, most]);
  const wrong = text.trim() !== '' && readDegrees(text, most) === null;
  return (
    <div className="min-w-0">
      <span aria-hidden="true" className="block text-xs text-ink3">
        {label}
      </span>
      <TextInput
        value={text}
        aria-label={said}
        aria-invalid={wrong || undefined}
        inputMode="text"
        className="px-2! text-sm tabular-nums"
        onValue={(next) => {
          setText(next);
          const degrees = readDegrees(next, most);
          if (degrees !== null) onValue(degrees);
        }}
      />
      {wrong && <p className="mt-1 text-xs text-bad">{workplace.fence.coordinate}</p>}
    </div>
  );
};
