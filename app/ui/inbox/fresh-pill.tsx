import { Button } from "@shopify/polaris";
import { useWords } from "#app/ui/shared/words.tsx";

/** Over the list while new tickets wait beside it: the list moves when one says so. */
export function FreshPill({
  count,
  onShow,
}: {
  readonly count: number;
  readonly onShow: () => void;
}) {
  const t = useWords();
  return (
    <div className="loupe-fresh" role="status" data-test="fresh">
      {count > 0 && (
        <Button size="slim" variant="primary" onClick={onShow}>
          {t("{count, plural, one {# new} other {# new}}", { count })}
        </Button>
      )}
    </div>
  );
}
