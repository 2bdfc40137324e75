import { useCallback, useState } from 'react';

/** The width of an element in CSS pixels, followed as it changes; 0 until it is known. Give `ref` to the element. */
export function useWidth(): { width: number; ref(element: HTMLElement | null): void } {
  const [width, setWidth] = useState(0);
  const [observer] = useState(() => new ResizeObserver((entries) => setWidth(Math.round(entries[0]?.contentRect.width ?? 0))));
  const ref = useCallback(
    (element: HTMLElement | null) => {
      observer.disconnect();
      if (element) observer.observe(element);
    },
    [observer],
  );
  return { width, ref };
}
