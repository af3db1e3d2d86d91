let context: AudioContext | null = null;

const tone = (at: number, hertz: number, seconds: number): void => {
  if (context === null) return;
  const oscillator = context.createOscillator();
  const gain = context.createGain();
  oscillator.frequency.value = hertz;
  gain.gain.setValueAtTime(0.0001, at);
  gain.gain.exponentialRampToValueAtTime(0.25, at + 0.01);
  gain.gain.exponentialRampToValueAtTime(0.0001, at + seconds);
  oscillator.connect(gain).connect(context.destination);
  oscillator.start(at);
  oscillator.stop(at + seconds);
};

/** Two rising tones for yes, one low for no, three for "look here". Silent until somebody has touched the screen once. */
export const play = (what: 'yes' | 'no' | 'look'): void => {
  try {
    context ??= new AudioContext();
    void context.resume();
    const now = context.currentTime;
    if (what === 'yes') {
      tone(now, 880, 0.12);
      tone(now + 0.12, 1320, 0.18);
    } else if (what === 'no') tone(now, 220, 0.35);
    else for (const i of [0, 1, 2]) tone(now + i * 0.16, 660, 0.1);
  } catch {
    // A device without sound shows the result all the same.
  }
};
