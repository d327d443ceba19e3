import { useState } from "react";
import {
  ActionList,
  Box,
  Button,
  ButtonGroup,
  FormLayout,
  InlineError,
  Popover,
  TextField,
} from "@shopify/polaris";
import { ChevronDownIcon } from "@shopify/polaris-icons";
import type { SendTime } from "#app/domain/reply/send-times.ts";
import type { SendHours } from "#app/domain/reply/waiting-send.ts";
import { useWords } from "#app/ui/shared/words.tsx";

/** When a mail leaves: an instant in ISO 8601, and in whose hours it was chosen. */
export type ChosenTime = { readonly at: string; readonly hours: SendHours };

type SendButtonsProps = {
  readonly words: string;
  /** Asked for when the menu opens. */
  readonly findTimes: () => Promise<readonly SendTime[]>;
  readonly timeZone: string;
  readonly sending: boolean;
  readonly disabled: boolean;
  readonly describedBy: string;
  /** Reads a field's time in the shop's zone; null for what is none. */
  readonly readWallTime: (typed: string) => Promise<string | null>;
  readonly onSendLater: (time: ChosenTime) => void;
};

/** "Send", and beside it the times at which it can leave instead. */
export function SendButtons(props: SendButtonsProps) {
  const t = useWords();
  const { sending, disabled } = props;
  const [isOpen, setOpen] = useState(false);
  const [times, setTimes] = useState<readonly SendTime[]>([]);
  const open = () => {
    setOpen(true);
    props
      .findTimes()
      .then(setTimes)
      // A time of one's own can be typed without them.
      .catch(() => setTimes([]));
  };
  const choose = (time: ChosenTime) => {
    setOpen(false);
    props.onSendLater(time);
  };
  return (
    <ButtonGroup variant="segmented">
      <span data-test="send-reply">
        <Button
          variant="primary"
          submit
          loading={sending}
          disabled={disabled}
          ariaDescribedBy={props.describedBy}
        >
          {props.words}
        </Button>
      </span>
      <Popover
        active={isOpen}
        onClose={() => setOpen(false)}
        preferredAlignment="right"
        activator={
          <span data-test="send-later">
            <Button
              variant="primary"
              icon={ChevronDownIcon}
              disabled={disabled || sending}
              accessibilityLabel={t("Send later")}
              ariaExpanded={isOpen}
              onClick={() => (isOpen ? setOpen(false) : open())}
            />
          </span>
        }
      >
        {times.length > 0 && (
          <ActionList
            actionRole="menuitem"
            items={times.map(({ key, hours, words, at }) => ({
              id: key,
              content: t(words),
              onAction: () => choose({ at: new Date(at).toISOString(), hours }),
            }))}
          />
        )}
        <Box padding="300">
          <OwnTime timeZone={props.timeZone} readWallTime={props.readWallTime} onChoose={choose} />
        </Box>
      </Popover>
    </ButtonGroup>
  );
}

type OwnTimeProps = Pick<SendButtonsProps, "timeZone" | "readWallTime"> & {
  readonly onChoose: (time: ChosenTime) => void;
};

/** A date and time of the writer's own, in the shop's zone. */
export function OwnTime({ timeZone, readWallTime, onChoose }: OwnTimeProps) {
  const t = useWords();
  const [typed, setTyped] = useState("");
  const [isWrong, setWrong] = useState(false);
  const apply = async () => {
    const at = await readWallTime(typed).catch(() => null);
    if (at === null) setWrong(true);
    else onChoose({ at, hours: "own" });
  };
  return (
    <FormLayout>
      <TextField
        label={t("Date and time")}
        type="datetime-local"
        autoComplete="off"
        value={typed}
        onChange={(value) => {
          setTyped(value);
          setWrong(false);
        }}
        helpText={t("In {timeZone}", { timeZone })}
      />
      {isWrong && <InlineError message={t("This is no time to send at.")} fieldID="own-time" />}
      <Button disabled={typed === ""} onClick={() => void apply()}>
        {t("Send at this time")}
      </Button>
    </FormLayout>
  );
}
