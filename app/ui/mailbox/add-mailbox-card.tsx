import { BlockStack, Button, Card, Form, Text, TextField } from "@shopify/polaris";
import { useEffect, useState } from "react";
import { useWords } from "#app/ui/shared/words.tsx";

type AddMailboxCardProps = {
  /** How many there are: with one more the field is empty again. */
  readonly count: number;
  readonly refusal: string | null;
  readonly busy: boolean;
  readonly onAdd: (address: string) => void;
};

/** One more address that customers write to. */
export function AddMailboxCard({ count, refusal, busy, onAdd }: AddMailboxCardProps) {
  const t = useWords();
  const [address, setAddress] = useState("");
  useEffect(() => setAddress(""), [count]);
  return (
    <Card>
      <Form noValidate onSubmit={() => onAdd(address)}>
        <BlockStack gap="300">
          <Text as="h2" variant="headingSm">
            {t("Add an address")}
          </Text>
          <TextField
            label={t("Support address")}
            type="email"
            autoComplete="off"
            placeholder="care@yourshop.com"
            helpText={t(
              "Loupe then gives you an address to forward to. Tickets are answered from the address that the customer wrote to.",
            )}
            value={address}
            onChange={setAddress}
            error={refusal ?? false}
          />
          <div>
            <Button submit loading={busy} disabled={address.trim() === ""}>
              {t("Add")}
            </Button>
          </div>
        </BlockStack>
      </Form>
    </Card>
  );
}
