import { useState } from "react";
import { Form } from "@remix-run/react";
import { BlockStack, Button, TextField } from "@shopify/polaris";
import { useWords } from "#app/ui/shared/words.tsx";

type AddressStepProps = {
  readonly supportAddress: string | null;
  readonly refusal: string | null;
  readonly busy: boolean;
};

/** Asks for the address that customers write to. */
export function AddressStep({ supportAddress, refusal, busy }: AddressStepProps) {
  const t = useWords();
  const [address, setAddress] = useState(supportAddress ?? "");
  return (
    <Form method="post" noValidate>
      <input type="hidden" name="intent" value="address" />
      <BlockStack gap="300">
        <TextField
          label={t("Support address")}
          name="supportAddress"
          type="email"
          autoComplete="email"
          placeholder="support@yourshop.com"
          helpText={t("The address that your customers write to today. It stays as it is.")}
          value={address}
          onChange={setAddress}
          error={refusal ?? false}
        />
        <div data-test="setup-address">
          <Button submit variant={supportAddress === null ? "primary" : "secondary"} loading={busy}>
            {supportAddress === null ? t("Continue") : t("Change address")}
          </Button>
        </div>
      </BlockStack>
    </Form>
  );
}
