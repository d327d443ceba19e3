FROM node:24-slim AS build
WORKDIR /app
# Git hooks are for checkouts: lefthook installs none when CI is set.
ENV CI=1
COPY . .
RUN npm ci
RUN npx remix vite:build && npm prune --omit=dev

FROM node:24-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 BLOBS_FOLDER=/data/blobs
RUN mkdir -p /data/blobs && chown -R node:node /data
COPY --from=build /app/package.json /app/prisma.config.ts ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/prisma ./prisma
COPY --from=build /app/build ./build
COPY --from=build /app/app ./app
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s \
  CMD node -e "fetch('http://127.0.0.1:' + process.env.PORT + '/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"
# Not by npm: a stop reaches the process itself.
CMD ["node", "app/start.server.ts"]
