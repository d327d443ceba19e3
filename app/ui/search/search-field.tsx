import { Form } from "@remix-run/react";
import { Button, Icon } from "@shopify/polaris";
import { SearchIcon } from "@shopify/polaris-icons";
import { useEffect, useRef } from "react";
import { useWords } from "#app/ui/shared/words.tsx";

type SearchFieldProps = {
  /** What is looked for now. */
  readonly typed?: string;
  /** The field is what one came for. */
  readonly isWanted?: boolean;
};

/** Longer than that nobody searches; the rest would not be looked for. */
const LONGEST = 300;

/** Looks for tickets: Enter shows what was found, or opens the ticket whose number was typed. */
export function SearchField({ typed = "", isWanted = false }: SearchFieldProps) {
  const t = useWords();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (field.current && field.current.value !== typed) field.current.value = typed;
  }, [typed]);
  useEffect(() => {
    if (isWanted) field.current?.focus();
  }, [isWanted]);
  return (
    <search className="loupe-search">
      <Form action="/app/search" className="loupe-search__form">
        <input type="hidden" name="go" value="1" />
        <span className="loupe-search__icon" aria-hidden="true">
          <Icon source={SearchIcon} tone="subdued" />
        </span>
        <input
          ref={field}
          id="loupe-search"
          className="loupe-search__field"
          type="search"
          name="q"
          defaultValue={typed}
          maxLength={LONGEST}
          autoComplete="off"
          aria-label={t("Search all tickets")}
          placeholder={t("Search all tickets")}
          onKeyDown={(event) => {
            if (event.key === "Escape") event.currentTarget.blur();
          }}
        />
        <Button submit>{t("Search")}</Button>
      </Form>
    </search>
  );
}
