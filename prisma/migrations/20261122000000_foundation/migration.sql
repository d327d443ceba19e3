-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "InboundStatus" AS ENUM ('stored', 'processed', 'screened', 'parked');

-- CreateEnum
CREATE TYPE "TicketStatus" AS ENUM ('open', 'waiting', 'resolved', 'closed');

-- CreateEnum
CREATE TYPE "MessageKind" AS ENUM ('inbound', 'outbound', 'note');

-- CreateEnum
CREATE TYPE "DeliveryState" AS ENUM ('queued', 'sending', 'unknown', 'accepted', 'delivered', 'deferred', 'bounced', 'dropped', 'failed');

-- CreateEnum
CREATE TYPE "ParticipantState" AS ENUM ('accepted', 'pending');

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "shop" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "isOnline" BOOLEAN NOT NULL DEFAULT false,
    "scope" TEXT,
    "expires" TIMESTAMP(3),
    "accessToken" TEXT NOT NULL,
    "userId" BIGINT,
    "firstName" TEXT,
    "lastName" TEXT,
    "email" TEXT,
    "accountOwner" BOOLEAN NOT NULL DEFAULT false,
    "locale" TEXT,
    "collaborator" BOOLEAN DEFAULT false,
    "emailVerified" BOOLEAN DEFAULT false,
    "refreshToken" TEXT,
    "refreshTokenExpires" TIMESTAMP(3),

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Shop" (
    "id" UUID NOT NULL,
    "domain" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "countryCode" TEXT NOT NULL,
    "provinceCode" TEXT,
    "currency" TEXT NOT NULL,
    "orderPrefix" TEXT NOT NULL,
    "orderSuffix" TEXT NOT NULL,
    "ticketPrefix" TEXT NOT NULL,
    "nextTicketNumber" INTEGER NOT NULL DEFAULT 1001,
    "shopKey" TEXT NOT NULL,
    "policyVersion" INTEGER NOT NULL DEFAULT 1,
    "calendarVersion" INTEGER NOT NULL DEFAULT 1,
    "installedAt" TIMESTAMPTZ(3) NOT NULL,
    "setUpAt" TIMESTAMPTZ(3),
    "uninstalledAt" TIMESTAMPTZ(3),
    "syncedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Shop_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Member" (
    "shopId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "shopifyUserId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "firstSeenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Member_pkey" PRIMARY KEY ("shopId","id")
);

-- CreateTable
CREATE TABLE "Mailbox" (
    "shopId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "testToken" TEXT,
    "testSentAt" TIMESTAMPTZ(3),
    "provenAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Mailbox_pkey" PRIMARY KEY ("shopId","id")
);

-- CreateTable
CREATE TABLE "CalendarVersion" (
    "shopId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "calendar" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CalendarVersion_pkey" PRIMARY KEY ("shopId","version")
);

-- CreateTable
CREATE TABLE "PolicyVersion" (
    "shopId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "targets" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PolicyVersion_pkey" PRIMARY KEY ("shopId","version")
);

-- CreateTable
CREATE TABLE "InboundEmail" (
    "shopId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "mailboxId" UUID NOT NULL,
    "dedupeKey" TEXT NOT NULL,
    "blobName" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "envelope" JSONB NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "storedAt" TIMESTAMPTZ(3) NOT NULL,
    "status" "InboundStatus" NOT NULL DEFAULT 'stored',
    "from" TEXT,
    "subject" TEXT,
    "verdict" JSONB,
    "parkedReason" TEXT,
    "processedAt" TIMESTAMPTZ(3),

    CONSTRAINT "InboundEmail_pkey" PRIMARY KEY ("shopId","id")
);

-- CreateTable
CREATE TABLE "Ticket" (
    "shopId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "mailboxId" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "status" "TicketStatus" NOT NULL,
    "customerName" TEXT NOT NULL,
    "customerAddress" TEXT NOT NULL,
    "assigneeId" UUID,
    "followsId" UUID,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "closedAt" TIMESTAMPTZ(3),
    "preview" TEXT NOT NULL,
    "newestAt" TIMESTAMPTZ(3) NOT NULL,
    "unansweredSince" TIMESTAMPTZ(3),
    "attachmentCount" INTEGER NOT NULL DEFAULT 0,
    "deliveryTrouble" BOOLEAN NOT NULL DEFAULT false,
    "dueKind" TEXT,
    "dueAt" TIMESTAMPTZ(3),
    "readBy" TIMESTAMPTZ(3),
    "orderName" TEXT,
    "orderState" TEXT,

    CONSTRAINT "Ticket_pkey" PRIMARY KEY ("shopId","id")
);

-- CreateTable
CREATE TABLE "Participant" (
    "shopId" UUID NOT NULL,
    "ticketId" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "name" TEXT,
    "state" "ParticipantState" NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Participant_pkey" PRIMARY KEY ("shopId","ticketId","address")
);

-- CreateTable
CREATE TABLE "Message" (
    "shopId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "ticketId" UUID NOT NULL,
    "kind" "MessageKind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "fromName" TEXT NOT NULL,
    "fromAddress" TEXT NOT NULL,
    "to" TEXT[],
    "cc" TEXT[],
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT,
    "messageIdHeader" TEXT,
    "providerMessageId" TEXT,
    "references" TEXT[],
    "inboundEmailId" UUID,
    "authorId" UUID,
    "verdict" JSONB,
    "idempotencyKey" TEXT,
    "seenMessageId" UUID,
    "delivery" "DeliveryState",
    "deliveryAt" TIMESTAMPTZ(3),
    "deliveryReason" TEXT,
    "outgoing" JSONB,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "attemptAt" TIMESTAMPTZ(3),
    "acceptedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Message_pkey" PRIMARY KEY ("shopId","id")
);

-- CreateTable
CREATE TABLE "Attachment" (
    "shopId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "messageId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "fileName" TEXT NOT NULL,
    "contentType" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "contentId" TEXT,
    "inline" BOOLEAN NOT NULL,
    "blobName" TEXT NOT NULL,

    CONSTRAINT "Attachment_pkey" PRIMARY KEY ("shopId","id")
);

-- CreateTable
CREATE TABLE "TicketEvent" (
    "shopId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "ticketId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "detail" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TicketEvent_pkey" PRIMARY KEY ("shopId","id")
);

-- CreateTable
CREATE TABLE "SlaClock" (
    "shopId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "ticketId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "startedByMessage" UUID NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "readBy" TIMESTAMPTZ(3) NOT NULL,
    "metAt" TIMESTAMPTZ(3),
    "metByMessage" UUID,
    "cancelledAt" TIMESTAMPTZ(3),
    "trace" JSONB NOT NULL,
    "policyVersion" INTEGER NOT NULL,
    "calendarVersion" INTEGER NOT NULL,

    CONSTRAINT "SlaClock_pkey" PRIMARY KEY ("shopId","id")
);

-- CreateTable
CREATE TABLE "CustomerLink" (
    "shopId" UUID NOT NULL,
    "ticketId" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "customerGid" TEXT,
    "facts" JSONB,
    "because" TEXT,
    "tried" TEXT[],
    "fetchedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CustomerLink_pkey" PRIMARY KEY ("shopId","ticketId")
);

-- CreateTable
CREATE TABLE "OrderLink" (
    "shopId" UUID NOT NULL,
    "ticketId" UUID NOT NULL,
    "orderGid" TEXT NOT NULL,
    "orderName" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "because" TEXT NOT NULL,
    "fetchedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OrderLink_pkey" PRIMARY KEY ("shopId","ticketId","orderGid")
);

-- CreateTable
CREATE TABLE "DeliveryEvent" (
    "shopId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "messageId" UUID NOT NULL,
    "providerEventId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "reason" TEXT,
    "status" TEXT,
    "providerMessageId" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "appliedAt" TIMESTAMPTZ(3),

    CONSTRAINT "DeliveryEvent_pkey" PRIMARY KEY ("shopId","id")
);

-- CreateTable
CREATE TABLE "ShopWebhook" (
    "shopId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "webhookId" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "appliedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ShopWebhook_pkey" PRIMARY KEY ("shopId","id")
);

-- CreateIndex
CREATE INDEX "Session_shop_idx" ON "Session"("shop");

-- CreateIndex
CREATE UNIQUE INDEX "Shop_domain_key" ON "Shop"("domain");

-- CreateIndex
CREATE UNIQUE INDEX "Member_shopId_shopifyUserId_key" ON "Member"("shopId", "shopifyUserId");

-- CreateIndex
CREATE UNIQUE INDEX "Mailbox_token_key" ON "Mailbox"("token");

-- CreateIndex
CREATE UNIQUE INDEX "Mailbox_shopId_address_key" ON "Mailbox"("shopId", "address");

-- CreateIndex
CREATE INDEX "InboundEmail_shopId_status_receivedAt_idx" ON "InboundEmail"("shopId", "status", "receivedAt" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "InboundEmail_shopId_dedupeKey_key" ON "InboundEmail"("shopId", "dedupeKey");

-- CreateIndex
CREATE INDEX "Ticket_shopId_status_newestAt_id_idx" ON "Ticket"("shopId", "status", "newestAt" DESC, "id");

-- CreateIndex
CREATE INDEX "Ticket_shopId_newestAt_id_idx" ON "Ticket"("shopId", "newestAt" DESC, "id");

-- CreateIndex
CREATE UNIQUE INDEX "Ticket_shopId_number_key" ON "Ticket"("shopId", "number");

-- CreateIndex
CREATE INDEX "Message_shopId_ticketId_at_idx" ON "Message"("shopId", "ticketId", "at");

-- CreateIndex
CREATE INDEX "Message_shopId_messageIdHeader_idx" ON "Message"("shopId", "messageIdHeader");

-- CreateIndex
CREATE INDEX "Message_shopId_providerMessageId_idx" ON "Message"("shopId", "providerMessageId");

-- CreateIndex
CREATE UNIQUE INDEX "Message_shopId_idempotencyKey_key" ON "Message"("shopId", "idempotencyKey");

-- CreateIndex
CREATE UNIQUE INDEX "Message_shopId_inboundEmailId_key" ON "Message"("shopId", "inboundEmailId");

-- CreateIndex
CREATE INDEX "Attachment_shopId_messageId_idx" ON "Attachment"("shopId", "messageId");

-- CreateIndex
CREATE INDEX "TicketEvent_shopId_ticketId_at_idx" ON "TicketEvent"("shopId", "ticketId", "at");

-- CreateIndex
CREATE INDEX "SlaClock_shopId_ticketId_idx" ON "SlaClock"("shopId", "ticketId");

-- CreateIndex
CREATE UNIQUE INDEX "DeliveryEvent_shopId_providerEventId_key" ON "DeliveryEvent"("shopId", "providerEventId");

-- CreateIndex
CREATE UNIQUE INDEX "ShopWebhook_shopId_webhookId_key" ON "ShopWebhook"("shopId", "webhookId");

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mailbox" ADD CONSTRAINT "Mailbox_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalendarVersion" ADD CONSTRAINT "CalendarVersion_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PolicyVersion" ADD CONSTRAINT "PolicyVersion_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InboundEmail" ADD CONSTRAINT "InboundEmail_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InboundEmail" ADD CONSTRAINT "InboundEmail_shopId_mailboxId_fkey" FOREIGN KEY ("shopId", "mailboxId") REFERENCES "Mailbox"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ticket" ADD CONSTRAINT "Ticket_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ticket" ADD CONSTRAINT "Ticket_shopId_mailboxId_fkey" FOREIGN KEY ("shopId", "mailboxId") REFERENCES "Mailbox"("shopId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ticket" ADD CONSTRAINT "Ticket_shopId_assigneeId_fkey" FOREIGN KEY ("shopId", "assigneeId") REFERENCES "Member"("shopId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participant" ADD CONSTRAINT "Participant_shopId_ticketId_fkey" FOREIGN KEY ("shopId", "ticketId") REFERENCES "Ticket"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_shopId_ticketId_fkey" FOREIGN KEY ("shopId", "ticketId") REFERENCES "Ticket"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_shopId_inboundEmailId_fkey" FOREIGN KEY ("shopId", "inboundEmailId") REFERENCES "InboundEmail"("shopId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_shopId_authorId_fkey" FOREIGN KEY ("shopId", "authorId") REFERENCES "Member"("shopId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_shopId_messageId_fkey" FOREIGN KEY ("shopId", "messageId") REFERENCES "Message"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TicketEvent" ADD CONSTRAINT "TicketEvent_shopId_ticketId_fkey" FOREIGN KEY ("shopId", "ticketId") REFERENCES "Ticket"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SlaClock" ADD CONSTRAINT "SlaClock_shopId_ticketId_fkey" FOREIGN KEY ("shopId", "ticketId") REFERENCES "Ticket"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CustomerLink" ADD CONSTRAINT "CustomerLink_shopId_ticketId_fkey" FOREIGN KEY ("shopId", "ticketId") REFERENCES "Ticket"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrderLink" ADD CONSTRAINT "OrderLink_shopId_ticketId_fkey" FOREIGN KEY ("shopId", "ticketId") REFERENCES "Ticket"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeliveryEvent" ADD CONSTRAINT "DeliveryEvent_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShopWebhook" ADD CONSTRAINT "ShopWebhook_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- What Prisma's schema can't say. (No semicolon inside a statement: the migration driver splits at each.) ------------------------------------------------------------------

ALTER TABLE "Member" ADD CONSTRAINT "Member_role_check"
  CHECK ("role" IN ('owner', 'agent', 'read-only', 'blocked'));
ALTER TABLE "SlaClock" ADD CONSTRAINT "SlaClock_kind_check"
  CHECK ("kind" IN ('first-reply', 'next-reply', 'resolution', 'update', 'promise'));
ALTER TABLE "CustomerLink" ADD CONSTRAINT "CustomerLink_state_check"
  CHECK ("state" IN ('linked', 'no-match', 'unavailable'));

-- The inbox in the order of what is due next. (Indexes with an expression are outside Prisma's drift check.)
CREATE INDEX "Ticket_due_next" ON "Ticket" ("shopId", (coalesce("dueAt", 'infinity'::timestamptz)), "newestAt", "id")
  WHERE "status" = 'open';
-- One running clock of each kind on a ticket, but one for each promise.
CREATE UNIQUE INDEX "SlaClock_one_running" ON "SlaClock" ("shopId", "ticketId", (lower("kind")))
  WHERE "metAt" IS NULL AND "cancelledAt" IS NULL AND "kind" <> 'promise';
-- Attempts whose answer is missing, for the sweep.
CREATE INDEX "Message_attempt_open" ON "Message" ((coalesce("attemptAt", 'infinity'::timestamptz)))
  WHERE "delivery" IN ('sending', 'unknown');

-- The tenant wall: a statement sees the rows of the shop that its transaction was opened for, and no others.
-- The owner of the tables is exempt, for migrations. The app's role is not the owner.
CREATE FUNCTION current_shop() RETURNS uuid LANGUAGE sql STABLE
  AS $$ SELECT nullif(current_setting('app.shop_id', true), '')::uuid $$;

ALTER TABLE "Shop" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "Shop"
  USING ("id" = (SELECT current_shop())) WITH CHECK ("id" = (SELECT current_shop()));

ALTER TABLE "Member" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "Member"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
ALTER TABLE "Mailbox" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "Mailbox"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
ALTER TABLE "CalendarVersion" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "CalendarVersion"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
ALTER TABLE "PolicyVersion" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "PolicyVersion"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
ALTER TABLE "InboundEmail" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "InboundEmail"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
ALTER TABLE "Ticket" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "Ticket"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
ALTER TABLE "Participant" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "Participant"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
ALTER TABLE "Message" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "Message"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
ALTER TABLE "Attachment" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "Attachment"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
ALTER TABLE "TicketEvent" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "TicketEvent"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
ALTER TABLE "SlaClock" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "SlaClock"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
ALTER TABLE "CustomerLink" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "CustomerLink"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
ALTER TABLE "OrderLink" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "OrderLink"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
ALTER TABLE "DeliveryEvent" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "DeliveryEvent"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
ALTER TABLE "ShopWebhook" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "ShopWebhook"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));

-- The doors in the wall, each as narrow as its caller: they run as the owner and give back ids only.
CREATE FUNCTION mailbox_across_shops(wanted text)
  RETURNS TABLE ("shopId" uuid, "mailboxId" uuid, "uninstalled" boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT m."shopId", m."id", s."uninstalledAt" IS NOT NULL
        FROM "Mailbox" m JOIN "Shop" s ON s."id" = m."shopId" WHERE m."token" = wanted $$;

CREATE FUNCTION shop_across_shops(wanted text)
  RETURNS TABLE ("shopId" uuid, "uninstalled" boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT "id", "uninstalledAt" IS NOT NULL FROM "Shop" WHERE "domain" = wanted $$;

CREATE FUNCTION open_attempts_across_shops(before timestamptz)
  RETURNS TABLE ("shopId" uuid, "messageId" uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT "shopId", "id" FROM "Message"
        WHERE "delivery" IN ('sending', 'unknown') AND coalesce("attemptAt", 'infinity'::timestamptz) < before $$;

