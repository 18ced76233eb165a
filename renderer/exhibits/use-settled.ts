import { useEffect, useRef, useState } from 'react';

/**
 * A value that changes at once when it has rested, and while it changes quickly only when it rests again: whoever goes
 * through rows with a held key does not want what stands beside each of them.
 */
export function useSettled<Value>(value: Value, rest: number): Value {
  const [settled, setSettled] = useState(value);
  const changedAt = useRef(0);
  useEffect(() => {
    const now = performance.now();
    const isQuick = now - changedAt.current < rest;
    changedAt.current = now;
    const timer = setTimeout(() => setSettled(value), isQuick ? rest : 0);
    return () => clearTimeout(timer);
  }, [value, rest]);
  return settled;
}
