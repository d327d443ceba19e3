-- Mail in: what the screens, the proof of the sender, tickets that move and the ledger need.
-- AlterTable
ALTER TABLE "InboundEmail" ADD COLUMN     "letInAt" TIMESTAMPTZ(3),
ADD COLUMN     "letInById" UUID;

-- AlterTable
ALTER TABLE "Ticket" ADD COLUMN     "mergedIntoId" UUID,
ADD COLUMN     "proposedId" UUID;

-- AlterTable
ALTER TABLE "Message" ADD COLUMN     "authenticity" JSONB,
ADD COLUMN     "forwarded" JSONB,
ADD COLUMN     "limits" TEXT[],
ADD COLUMN     "quotedHtml" TEXT,
ADD COLUMN     "quotedText" TEXT,
ADD COLUMN     "replyText" TEXT,
ADD COLUMN     "replyTo" TEXT,
ADD COLUMN     "signatureText" TEXT;

-- CreateTable
CREATE TABLE "RepeatedEmail" (
    "shopId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "inboundEmailId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RepeatedEmail_pkey" PRIMARY KEY ("shopId","id")
);

-- CreateTable
CREATE TABLE "MailSettings" (
    "shopId" UUID NOT NULL,
    "spamThreshold" DOUBLE PRECISION NOT NULL,
    "blockedSenders" TEXT[],
    "formMailers" TEXT[],
    "forwarders" TEXT[],
    "canary" BOOLEAN NOT NULL,
    "acknowledge" BOOLEAN NOT NULL,
    "acknowledgement" TEXT NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "changedById" UUID,

    CONSTRAINT "MailSettings_pkey" PRIMARY KEY ("shopId")
);

-- CreateTable
CREATE TABLE "Canary" (
    "shopId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "mailboxId" UUID NOT NULL,
    "token" TEXT NOT NULL,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,
    "backAt" TIMESTAMPTZ(3),
    "warnedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Canary_pkey" PRIMARY KEY ("shopId","id")
);

-- CreateTable
CREATE TABLE "DownloadPass" (
    "shopId" UUID NOT NULL,
    "id" TEXT NOT NULL,
    "memberId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "targetId" UUID NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "DownloadPass_pkey" PRIMARY KEY ("shopId","id")
);

-- CreateTable
CREATE TABLE "TicketMove" (
    "shopId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "fromId" UUID NOT NULL,
    "toId" UUID NOT NULL,
    "messageIds" UUID[],
    "before" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),
    "undoneById" UUID,

    CONSTRAINT "TicketMove_pkey" PRIMARY KEY ("shopId","id")
);

-- CreateTable
CREATE TABLE "ProofOverride" (
    "shopId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "ticketId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "intent" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "words" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ProofOverride_pkey" PRIMARY KEY ("shopId","id")
);

-- CreateTable
CREATE TABLE "Confirmation" (
    "shopId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "ticketId" UUID NOT NULL,
    "messageId" UUID NOT NULL,
    "orderGid" TEXT NOT NULL,
    "orderName" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "tokenMac" TEXT NOT NULL,
    "askedById" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "answeredAt" TIMESTAMPTZ(3),
    "answer" TEXT,

    CONSTRAINT "Confirmation_pkey" PRIMARY KEY ("shopId","id")
);

-- CreateIndex
CREATE INDEX "RepeatedEmail_shopId_at_idx" ON "RepeatedEmail"("shopId", "at");

-- CreateIndex
CREATE INDEX "Canary_shopId_mailboxId_sentAt_idx" ON "Canary"("shopId", "mailboxId", "sentAt");

-- CreateIndex
CREATE UNIQUE INDEX "Canary_shopId_token_key" ON "Canary"("shopId", "token");

-- CreateIndex
CREATE INDEX "TicketMove_shopId_fromId_idx" ON "TicketMove"("shopId", "fromId");

-- CreateIndex
CREATE INDEX "TicketMove_shopId_toId_idx" ON "TicketMove"("shopId", "toId");

-- CreateIndex
CREATE INDEX "ProofOverride_shopId_ticketId_idx" ON "ProofOverride"("shopId", "ticketId");

-- CreateIndex
CREATE UNIQUE INDEX "Confirmation_tokenMac_key" ON "Confirmation"("tokenMac");

-- CreateIndex
CREATE INDEX "Confirmation_shopId_ticketId_idx" ON "Confirmation"("shopId", "ticketId");

-- CreateIndex
CREATE INDEX "InboundEmail_shopId_storedAt_idx" ON "InboundEmail"("shopId", "storedAt");

-- AddForeignKey
ALTER TABLE "InboundEmail" ADD CONSTRAINT "InboundEmail_shopId_letInById_fkey" FOREIGN KEY ("shopId", "letInById") REFERENCES "Member"("shopId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RepeatedEmail" ADD CONSTRAINT "RepeatedEmail_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MailSettings" ADD CONSTRAINT "MailSettings_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MailSettings" ADD CONSTRAINT "MailSettings_shopId_changedById_fkey" FOREIGN KEY ("shopId", "changedById") REFERENCES "Member"("shopId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Canary" ADD CONSTRAINT "Canary_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Canary" ADD CONSTRAINT "Canary_shopId_mailboxId_fkey" FOREIGN KEY ("shopId", "mailboxId") REFERENCES "Mailbox"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DownloadPass" ADD CONSTRAINT "DownloadPass_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DownloadPass" ADD CONSTRAINT "DownloadPass_shopId_memberId_fkey" FOREIGN KEY ("shopId", "memberId") REFERENCES "Member"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TicketMove" ADD CONSTRAINT "TicketMove_shopId_fromId_fkey" FOREIGN KEY ("shopId", "fromId") REFERENCES "Ticket"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TicketMove" ADD CONSTRAINT "TicketMove_shopId_toId_fkey" FOREIGN KEY ("shopId", "toId") REFERENCES "Ticket"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TicketMove" ADD CONSTRAINT "TicketMove_shopId_byId_fkey" FOREIGN KEY ("shopId", "byId") REFERENCES "Member"("shopId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TicketMove" ADD CONSTRAINT "TicketMove_shopId_undoneById_fkey" FOREIGN KEY ("shopId", "undoneById") REFERENCES "Member"("shopId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProofOverride" ADD CONSTRAINT "ProofOverride_shopId_ticketId_fkey" FOREIGN KEY ("shopId", "ticketId") REFERENCES "Ticket"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProofOverride" ADD CONSTRAINT "ProofOverride_shopId_memberId_fkey" FOREIGN KEY ("shopId", "memberId") REFERENCES "Member"("shopId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Confirmation" ADD CONSTRAINT "Confirmation_shopId_ticketId_fkey" FOREIGN KEY ("shopId", "ticketId") REFERENCES "Ticket"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Confirmation" ADD CONSTRAINT "Confirmation_shopId_messageId_fkey" FOREIGN KEY ("shopId", "messageId") REFERENCES "Message"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Confirmation" ADD CONSTRAINT "Confirmation_shopId_askedById_fkey" FOREIGN KEY ("shopId", "askedById") REFERENCES "Member"("shopId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Ticket" ADD CONSTRAINT "Ticket_proposed_fkey" FOREIGN KEY ("shopId", "proposedId") REFERENCES "Ticket"("shopId", "id");
ALTER TABLE "Ticket" ADD CONSTRAINT "Ticket_merged_fkey" FOREIGN KEY ("shopId", "mergedIntoId") REFERENCES "Ticket"("shopId", "id");
CREATE INDEX "Ticket_proposed" ON "Ticket" ("shopId", "newestAt" DESC, "id" DESC) WHERE "proposedId" IS NOT NULL;
CREATE INDEX "InboundEmail_screened" ON "InboundEmail" ("shopId", "storedAt" DESC, "id" DESC) WHERE "status" = 'screened';

ALTER TABLE "RepeatedEmail" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "RepeatedEmail"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
ALTER TABLE "MailSettings" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "MailSettings"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
ALTER TABLE "Canary" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "Canary"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
ALTER TABLE "DownloadPass" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "DownloadPass"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
ALTER TABLE "TicketMove" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "TicketMove"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
ALTER TABLE "ProofOverride" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "ProofOverride"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
ALTER TABLE "Confirmation" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "Confirmation"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));

-- Doors in the wall. A confirmation link names no shop: its MAC finds it. The watch over silent mailboxes and the canary
-- begin with all mailboxes that worked once. Ids only.
CREATE FUNCTION confirmation_across_shops(wanted text)
  RETURNS TABLE ("shopId" uuid, "confirmationId" uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT "shopId", "id" FROM "Confirmation" WHERE "tokenMac" = wanted $$;
CREATE FUNCTION proven_mailboxes_across_shops()
  RETURNS TABLE ("shopId" uuid, "mailboxId" uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT m."shopId", m."id" FROM "Mailbox" m JOIN "Shop" s ON s."id" = m."shopId"
        WHERE m."provenAt" IS NOT NULL AND s."uninstalledAt" IS NULL $$;
