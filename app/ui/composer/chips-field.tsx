import { useId, useState, type KeyboardEvent } from "react";
import { InlineError, Tag, TextField } from "@shopify/polaris";
import { addressKey } from "#app/domain/mail/address.ts";
import {
  MOST_RECIPIENTS,
  splitAddresses,
  whyNotSendTo,
} from "#app/domain/reply/typed-addresses.ts";
import { useWords } from "#app/ui/shared/words.tsx";

type ChipsFieldProps = {
  readonly label: string;
  readonly name: string;
  readonly addresses: readonly string[];
  /** Who takes part in the ticket, and the shop: an address that looks like one of them is stopped. */
  readonly known: readonly string[];
  readonly disabled: boolean;
  readonly autoFocus?: boolean;
  readonly onChange: (addresses: readonly string[]) => void;
};

/** Addresses as chips: typed, pasted, removed one by one; each that no mail can go to says why. */
export function ChipsField(props: ChipsFieldProps) {
  const t = useWords();
  const errorId = useId();
  const { label, name, addresses, known, disabled, onChange } = props;
  const [typed, setTyped] = useState("");
  const add = (text: string) => {
    const keys = new Set(addresses.map(addressKey));
    const added = splitAddresses(text).filter((one) => !keys.has(addressKey(one)));
    if (added.length > 0) onChange([...addresses, ...added].slice(0, MOST_RECIPIENTS));
    setTyped("");
  };
  const type = (text: string) => {
    if (/[,;\s]/.test(text) && text.includes("@")) add(text);
    else setTyped(text);
  };
  const troubles = addresses
    .map((address) => whyNotSendTo(address, known))
    .flatMap((why) => (why === null ? [] : t(why)));
  return (
    <div
      className="loupe-recipients__row"
      data-test={`recipients-${name}`}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === "Enter" && typed.trim() !== "" && !event.ctrlKey && !event.metaKey) {
          event.preventDefault();
          add(typed);
        } else if (event.key === "Backspace" && typed === "" && addresses.length > 0) {
          const field = event.target;
          if (field instanceof HTMLInputElement) onChange(addresses.slice(0, -1));
        }
      }}
    >
      <TextField
        label={label}
        name={name}
        type="text"
        inputMode="email"
        autoComplete="off"
        value={typed}
        onChange={type}
        onBlur={() => {
          if (typed.trim() !== "") add(typed);
        }}
        disabled={disabled}
        autoFocus={props.autoFocus ?? false}
        error={troubles.length > 0}
        placeholder={addresses.length === 0 ? t("Type an email address") : ""}
        verticalContent={
          addresses.length === 0 ? undefined : (
            <span className="loupe-recipients__chips">
              {addresses.map((address) => (
                <Tag
                  key={address}
                  disabled={disabled}
                  onRemove={() => onChange(addresses.filter((one) => one !== address))}
                  accessibilityLabel={address}
                >
                  {address}
                </Tag>
              ))}
            </span>
          )
        }
      />
      {troubles.map((why) => (
        <InlineError key={why} message={why} fieldID={errorId} />
      ))}
    </div>
  );
}
