type TimeWords = {
  readonly lessThanMinute: string;
  minutes(count: number): string;
  hours(count: number, minutes: number): string;
};

/** Seconds in words, rounded up: less than 1 min, 8 min, 2 h 5 min. */
export function timeLeft(seconds: number, text: TimeWords): string {
  const minutes = Math.ceil(seconds / 60);
  if (seconds < 55) return text.lessThanMinute;
  return minutes < 60 ? text.minutes(minutes) : text.hours(Math.floor(minutes / 60), minutes % 60);
}
