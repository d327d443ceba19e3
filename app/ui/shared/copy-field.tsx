import { useId, useState } from "react";
import { Button } from "@shopify/polaris";
import { useWords } from "./words.tsx";

type CopyFieldProps = {
  readonly label: string;
  readonly value: string;
  /** Names the value in the page's `data-test`. */
  readonly test: string;
};

/** A value to take elsewhere: selectable, and copied by a button where the browser lets us. */
export function CopyField({ label, value, test }: CopyFieldProps) {
  const t = useWords();
  const id = useId();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    setCopied(await copyText(value));
  };
  return (
    <div className="loupe-copy">
      <span id={id} className="loupe-copy__label">
        {label}
      </span>
      <div className="loupe-copy__row">
        <code className="loupe-copy__value" aria-labelledby={id} data-test={test} tabIndex={0}>
          {value}
        </code>
        <Button onClick={copy}>{copied ? t("Copied") : t("Copy")}</Button>
      </div>
    </div>
  );
}

/** A frame may lack the permission to write to the clipboard; the value can still be selected by hand. */
const copyText = (value: string): Promise<boolean> =>
  navigator.clipboard.writeText(value).then(
    () => true,
    () => false,
  );
