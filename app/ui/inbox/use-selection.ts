import { useEffect, useMemo, useRef, useState } from "react";

/** Which of these tickets are picked; those that leave the list are dropped, and another place begins with none. */
export function useSelection(ids: readonly string[], place: string) {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [isAll, setAll] = useState(false);
  const anchor = useRef<string | null>(null);
  const clear = () => {
    setPicked(new Set());
    setAll(false);
    anchor.current = null;
  };
  useEffect(clear, [place]);
  const selected = useMemo(
    () => new Set(ids.filter((id) => isAll || picked.has(id))),
    [ids, picked, isAll],
  );

  const toggle = (id: string, range: boolean) => {
    const next = new Set(selected);
    const from = anchor.current === null ? -1 : ids.indexOf(anchor.current);
    const to = ids.indexOf(id);
    if (range && from >= 0)
      for (const one of ids.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(one);
    else if (next.has(id)) next.delete(id);
    else next.add(id);
    anchor.current = id;
    setPicked(next);
    setAll(false);
  };
  const pickShown = () => setPicked(new Set(ids));
  return { selected, isAll, toggle, clear, pickShown, pickAll: () => setAll(true) };
}
