import { Checkbox, Modal, Text } from "@shopify/polaris";
import { useState } from "react";
import { keyWords } from "./key-words.ts";
import { areLetterKeysOn, switchLetterKeys } from "./letter-keys.ts";
import type { KeyBinding } from "./key-layers.ts";
import { useWords } from "./words.tsx";

type KeyHelpProps = { readonly bindings: readonly KeyBinding[]; readonly onClose: () => void };

/** Every shortcut that works on this page, and the switch for those of a single character. */
export function KeyHelp({ bindings, onClose }: KeyHelpProps) {
  const t = useWords();
  const [on, setOn] = useState(areLetterKeysOn);
  const isApple = /Mac|iP(?:hone|ad)/.test(navigator.userAgent);
  const groups = [...new Set(bindings.map(({ group }) => group ?? t("This page")))];
  return (
    <Modal open title={t("Keyboard shortcuts")} onClose={onClose}>
      {groups.map((group) => (
        <Modal.Section key={group}>
          <Text as="h3" variant="headingSm">
            {group}
          </Text>
          <dl className="loupe-keys">
            {bindings
              .filter((one) => (one.group ?? t("This page")) === group)
              .map(({ key, words }) => (
                <KeyLine key={key} words={words} shown={keyWords(t, key, isApple)} />
              ))}
          </dl>
        </Modal.Section>
      ))}
      <Modal.Section>
        <Checkbox
          label={t("Shortcuts of a single character")}
          helpText={t("Off, they do nothing on this device. They never work while you type.")}
          checked={on}
          onChange={(checked) => {
            switchLetterKeys(checked);
            setOn(checked);
          }}
        />
      </Modal.Section>
    </Modal>
  );
}

const KeyLine = ({ words, shown }: { readonly words: string; readonly shown: string }) => (
  <>
    <dt>{words}</dt>
    <dd>
      <kbd>{shown}</kbd>
    </dd>
  </>
);
