import type { HereNow } from "#app/domain/live/who-is-here.ts";
import type { Translate } from "#app/domain/words/translate.ts";
import { useWords } from "#app/ui/shared/words.tsx";

/** More names are no news. */
const MOST_NAMED = 3;

/** Who else has the ticket open: "Jon is typing a reply · Mara is here". Said to screen readers when they have time for it. */
export function PresenceBar({ here }: { readonly here: readonly HereNow[] }) {
  const t = useWords();
  const named = here.slice(0, MOST_NAMED);
  const more = here.length - named.length;
  return (
    <div className="loupe-presence" role="status" data-test="presence">
      {named.map((one) => (
        <span key={one.memberId} className="loupe-presence__one" data-typing={one.isTyping}>
          {words(t, one)}
        </span>
      ))}
      {more > 0 && (
        <span className="loupe-presence__one">
          {t("{count, plural, one {# more is here} other {# more are here}}", { count: more })}
        </span>
      )}
    </div>
  );
}

const words = (t: Translate, { name, isTyping }: HereNow): string =>
  isTyping ? t("{name} is typing a reply", { name }) : t("{name} is here", { name });
