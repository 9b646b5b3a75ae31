FROM node:24-bookworm-slim AS bouw
WORKDIR /estafette
COPY . .
RUN npm ci --include=dev
RUN node node_modules/typescript-7/bin/tsc -b && npm run build -w @estafette/portal
# Compiler, tests and the embedded PostgreSQL are not needed to run.
RUN npm prune --omit=dev

FROM node:24-bookworm-slim
ENV NODE_ENV=production DATA_DIR=/gegevens HUB_HOST=0.0.0.0 HUB_PORT=3000
WORKDIR /estafette
COPY --from=bouw /estafette ./
RUN install -d -o node -g node -m 700 /gegevens
USER node
VOLUME /gegevens
EXPOSE 3000
CMD ["node", "apps/hub/dist/main.js"]
