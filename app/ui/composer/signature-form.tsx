import { useEffect, useRef, useState, type ReactNode } from "react";
import { Form } from "@remix-run/react";
import { Banner, BlockStack, Card, Text } from "@shopify/polaris";
import { FormSaveBar } from "#app/ui/shared/form-save-bar.tsx";
import { ReplyField } from "./reply-field.tsx";

type SignatureFormProps = {
  readonly whose: "own" | "shop";
  readonly title: string;
  readonly help: ReactNode;
  readonly placeholder: string;
  /** As it is kept; empty where there is none. */
  readonly html: string;
  readonly busy: boolean;
  readonly refusal: string | null;
  /** Why this reader can't change it, or null. */
  readonly disabledReason: string | null;
};

/** One signature to write; the admin's save bar appears with the first change. */
export function SignatureForm(props: SignatureFormProps) {
  const { whose, html, busy, refusal, disabledReason } = props;
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState(html);
  const [isTouched, setTouched] = useState(false);
  const [revision, setRevision] = useState(0);
  const isChanged = isTouched && typed !== html;
  const start = () => {
    setTyped(html);
    setTouched(false);
    setRevision((last) => last + 1);
  };
  const latest = useRef(start);
  latest.current = start;
  useEffect(() => latest.current(), [html]);
  // The field writes its HTML in its own way first: that is no change of anybody's.
  const written = useRef<string | null>(null);
  return (
    <Form method="post" ref={form} data-test={`signature-${whose}`}>
      <FormSaveBar
        id={`signature-${whose}`}
        open={isChanged}
        busy={busy}
        form={form}
        onDiscard={start}
      />
      <input type="hidden" name="whose" value={whose} />
      <input type="hidden" name="html" value={typed} />
      <Card>
        <BlockStack gap="300">
          <Text as="h2" variant="headingMd">
            {props.title}
          </Text>
          <Text as="p" tone="subdued">
            {disabledReason ?? props.help}
          </Text>
          {refusal !== null && <Banner tone="critical">{refusal}</Banner>}
          <ReplyField
            editorRef={null}
            id={`signature-${whose}-field`}
            label={props.title}
            placeholder={props.placeholder}
            html={typed}
            revision={revision}
            disabled={disabledReason !== null}
            readOnly={busy}
            invalid={refusal !== null}
            describedBy=""
            pictureOf={() => Promise.resolve(null)}
            onWritten={(next) => {
              const isFirst = written.current !== `${revision}`;
              written.current = `${revision}`;
              setTyped(next.html);
              if (!isFirst) setTouched(true);
            }}
            onFiles={() => undefined}
            onPickFiles={null}
          />
        </BlockStack>
      </Card>
    </Form>
  );
}
