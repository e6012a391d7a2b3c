{{/* What the restricted Pod Security Standard asks of a pod. */}}
{{- define "nabij.podSecurity" -}}
runAsNonRoot: true
runAsUser: 1001
runAsGroup: 1001
fsGroup: 1001
seccompProfile:
  type: RuntimeDefault
{{- end }}

{{- define "nabij.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
runAsNonRoot: true
runAsUser: 1001
capabilities:
  drop: [ALL]
seccompProfile:
  type: RuntimeDefault
{{- end }}

{{/* What a service needs to reach its database; all that a migration gets. Takes (root, service, facts, values). */}}
{{- define "nabij.databaseEnv" -}}
{{- $ssl := printf "?sslmode=%s" .root.Values.database.sslMode -}}
{{- if include "nabij.secret.databaseCa" .root -}}
{{- $ssl = printf "%s&sslrootcert=/etc/nabij/database-ca/ca.crt" $ssl -}}
{{- else -}}
{{- $ssl = printf "%s&sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory" $ssl -}}
{{- end -}}
{{- $host := ternary (printf "%s-postgres-rw" .root.Release.Name) .root.Values.database.host .root.Values.cloudNativePg.enabled -}}
{{- $port := ternary 5432 (int .root.Values.database.port) .root.Values.cloudNativePg.enabled -}}
- name: NABIJ_DB_URL
  value: {{ printf "jdbc:postgresql://%s:%d/%s%s" $host $port .facts.database $ssl | quote }}
- name: NABIJ_DB_USER
  valueFrom:
    secretKeyRef: {name: {{ .databaseSecret }}, key: username}
- name: NABIJ_DB_PASSWORD
  valueFrom:
    secretKeyRef: {name: {{ .databaseSecret }}, key: password}
# The library that makes PDFs keeps a list of fonts in the home folder, which is read-only here. The heap is half of the
# memory limit.
- name: JAVA_TOOL_OPTIONS
  value: "-Duser.home=/tmp -Dpdfbox.fontcache=/tmp -XX:MaxRAMPercentage=50"
{{- end }}

{{- define "nabij.kafkaEnv" -}}
- name: NABIJ_KAFKA_BOOTSTRAP_SERVERS
  value: {{ .root.Values.kafka.bootstrapServers | quote }}
{{- if include "nabij.secret.kafkaCa" .root }}
- name: KAFKA_SSL_TRUSTSTORE_TYPE
  value: PEM
- name: KAFKA_SSL_TRUSTSTORE_LOCATION
  value: /etc/nabij/kafka-ca/ca.crt
{{- end }}
{{- if eq .root.Values.kafka.auth "tls" }}
- name: KAFKA_SECURITY_PROTOCOL
  value: SSL
- name: KAFKA_SSL_KEYSTORE_TYPE
  value: PKCS12
- name: KAFKA_SSL_KEYSTORE_LOCATION
  value: /etc/nabij/kafka-user/user.p12
- name: KAFKA_SSL_KEYSTORE_PASSWORD
  valueFrom:
    secretKeyRef: {name: {{ include "nabij.secret.kafka" . }}, key: user.password}
{{- else }}
- name: KAFKA_SECURITY_PROTOCOL
  value: SASL_SSL
- name: KAFKA_SASL_MECHANISM
  value: SCRAM-SHA-512
- name: KAFKA_SASL_JAAS_CONFIG
  valueFrom:
    secretKeyRef: {name: {{ include "nabij.secret.kafka" . }}, key: sasl.jaas.config}
{{- end }}
{{- end }}

{{/* Everything else a service is told. */}}
{{- define "nabij.serviceEnv" -}}
{{- $root := .root -}}
{{- $values := .values -}}
- name: QUARKUS_HTTP_PORT
  value: "8080"
# A job migrates before the first replica of a new version starts.
- name: QUARKUS_FLYWAY_MIGRATE_AT_START
  value: "false"
- name: NABIJ_PUBLIC_URL
  value: {{ printf "https://%s" .values.host | quote }}
- name: NABIJ_DB_POOL_SIZE
  value: {{ .values.databasePool | quote }}
- name: NABIJ_SHUTDOWN_DELAY
  value: 5S
- name: NABIJ_OIDC_URL
  value: {{ .root.Values.oidc.url | quote }}
- name: NABIJ_OIDC_ROLES_CLAIM
  value: {{ .root.Values.oidc.rolesClaim | quote }}
- name: NABIJ_OIDC_MUNICIPALITIES_CLAIM
  value: {{ .root.Values.oidc.municipalitiesClaim | quote }}
{{- with .root.Values.oidc.audience }}
- name: QUARKUS_OIDC_TOKEN_AUDIENCE
  value: {{ . | quote }}
{{- end }}
{{- if .root.Values.oidc.mapping }}
- name: NABIJ_IDENTITY_MAPPING
  value: /etc/nabij/identity/mapping.json
{{- end }}
{{- range $name, $issuer := .root.Values.oidc.others }}
- name: QUARKUS_OIDC_{{ upper $name }}_AUTH_SERVER_URL
  value: {{ $issuer.url | quote }}
- name: QUARKUS_OIDC_{{ upper $name }}_TOKEN_AUDIENCE
  value: {{ $issuer.audience | quote }}
{{- end }}
{{- range .facts.oidc }}
- name: {{ . }}
  value: {{ ternary $values.oidcClientId $root.Values.oidc.tokenPath (eq . "NABIJ_OIDC_CLIENT_ID") | quote }}
{{- end }}
{{- range $callee, $variable := .facts.calls }}
- name: {{ $variable }}
  value: {{ printf "http://%s-%s:8080" $root.Release.Name $callee | quote }}
{{- end }}
{{- if eq .service "directory" }}
- name: NABIJ_SELF_TEST_URL
  value: {{ printf "https://%s/zelftest" .root.Values.services.screening.host | quote }}
{{- with .root.Values.delivery.mail.maintainer }}
- name: NABIJ_MAINTAINER_EMAIL
  value: {{ . | quote }}
{{- end }}
{{- end }}
{{- if .facts.mails }}
- name: NABIJ_DELIVERY
  value: {{ ternary "on" "off" .root.Values.delivery.enabled | quote }}
{{- if .root.Values.delivery.enabled }}
- name: NABIJ_SMTP_HOST
  value: {{ .root.Values.delivery.mail.host | quote }}
- name: NABIJ_SMTP_PORT
  value: {{ .root.Values.delivery.mail.port | quote }}
- name: NABIJ_SMTP_STARTTLS
  value: {{ .root.Values.delivery.mail.startTls | quote }}
- name: NABIJ_MAIL_FROM
  value: {{ .root.Values.delivery.mail.from | quote }}
{{- end }}
{{- end }}
{{- if .root.Values.ingress.enabled }}
# TLS ends at the ingress; who asks, and that it was https, is in the headers it sets.
- name: QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING
  value: "true"
{{- with .root.Values.ingress.trustedProxies }}
- name: QUARKUS_HTTP_PROXY_TRUSTED_PROXIES
  value: {{ join "," . | quote }}
{{- end }}
{{- end }}
{{- if .root.Values.monitoring.tracing.endpoint }}
- name: NABIJ_OTLP_ENDPOINT
  value: {{ .root.Values.monitoring.tracing.endpoint | quote }}
- name: NABIJ_TRACE_RATIO
  value: {{ .root.Values.monitoring.tracing.ratio | quote }}
{{- end }}
{{- range splitList " " (include "nabij.secretKeys" .) }}
- name: {{ . }}
  valueFrom:
    secretKeyRef: {name: {{ include "nabij.secret.application" $ }}, key: {{ . }}}
{{- end }}
{{- /* Helm reads every number as a float, and would write a large one as 1e+07. */}}
{{- range $name, $value := .values.settings }}
- name: {{ $name }}
  value: {{ ternary (int64 $value) $value (kindIs "float64" $value) | toString | quote }}
{{- end }}
{{- end }}

{{- define "nabij.peers" -}}
{{- range . }}
{{- if .cidr }}
- ipBlock:
    cidr: {{ .cidr }}
{{- else }}
- namespaceSelector:
    matchLabels:
      kubernetes.io/metadata.name: {{ .namespace }}
  {{- with .pods }}
  podSelector:
    matchLabels:
      {{- toYaml . | nindent 6 }}
  {{- end }}
{{- end }}
{{- end }}
{{- end }}
