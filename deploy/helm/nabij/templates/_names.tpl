{{/* The facts of services.yaml, by service. Every template begins with it, and so with the checks, whichever comes first. */}}
{{- define "nabij.facts" -}}
{{- include "nabij.checks" . -}}
{{ .Files.Get "services.yaml" }}
{{- end }}

{{/* What every object carries. Takes (root, service); the service may be empty. */}}
{{- define "nabij.labels" -}}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
app.kubernetes.io/part-of: nabij
app.kubernetes.io/version: {{ .root.Values.image.tag | default .root.Chart.AppVersion | quote }}
{{ include "nabij.selector" . }}
{{- end }}

{{/* By which its pods are found; never changes. */}}
{{- define "nabij.selector" -}}
app.kubernetes.io/instance: {{ .root.Release.Name }}
{{- with .service }}
app.kubernetes.io/name: {{ . }}
{{- end }}
{{- end }}

{{- define "nabij.image" -}}
{{ .root.Values.image.registry }}/nabij/{{ .facts.module }}:{{ .root.Values.image.tag | default .root.Chart.AppVersion }}
{{- end }}

{{/* Names of Secrets; all take (root, service, values). */}}
{{- define "nabij.secret.application" -}}
{{ .values.secretNames.application | default (printf "%s-%s" .root.Release.Name .service) }}
{{- end }}

{{- define "nabij.secret.database" -}}
{{ .values.secretNames.database | default (printf "%s-%s-db" .root.Release.Name .service) }}
{{- end }}

{{- define "nabij.secret.kafka" -}}
{{ .values.secretNames.kafka | default (printf "%s-%s-kafka" .root.Release.Name .service) }}
{{- end }}

{{/* The Secret with the authority of the database; empty when there is none. */}}
{{- define "nabij.secret.databaseCa" -}}
{{- if .Values.cloudNativePg.enabled -}}
{{ .Release.Name }}-postgres-ca
{{- else -}}
{{ .Values.database.caSecret }}
{{- end -}}
{{- end }}

{{- define "nabij.secret.kafkaCa" -}}
{{- .Values.kafka.caSecret | default (ternary (printf "%s-cluster-ca-cert" .Values.strimzi.cluster) "" .Values.strimzi.enabled) -}}
{{- end }}

{{- define "nabij.secret.lag" -}}
{{- .Values.kafka.lagSecret | default (printf "%s-lag-kafka" .Release.Name) -}}
{{- end }}

{{/* What a service reads from its Secret: its own keys, and the mail server's login when it mails. Space-separated. */}}
{{- define "nabij.secretKeys" -}}
{{- $keys := .facts.secrets -}}
{{- if and .facts.mails .root.Values.delivery.enabled .root.Values.delivery.mail.login -}}
{{- $keys = concat $keys (list "NABIJ_SMTP_USER" "NABIJ_SMTP_PASSWORD") -}}
{{- end -}}
{{ join " " $keys }}
{{- end }}

{{/* Port of a URL: named, or that of its scheme. */}}
{{- define "nabij.portOf" -}}
{{- $address := urlParse . -}}
{{- if contains ":" $address.host -}}
{{ last (splitList ":" $address.host) }}
{{- else -}}
{{ ternary "443" "80" (eq $address.scheme "https") }}
{{- end -}}
{{- end }}

{{/* Ports of the issuers, each once. Space-separated. */}}
{{- define "nabij.oidcPorts" -}}
{{- $ports := list (include "nabij.portOf" .Values.oidc.url) -}}
{{- range .Values.oidc.others -}}
{{- $ports = append $ports (include "nabij.portOf" .url) -}}
{{- end -}}
{{ join " " (uniq $ports) }}
{{- end }}

{{/* Ports of the brokers, each once. Space-separated. */}}
{{- define "nabij.kafkaPorts" -}}
{{- $ports := list -}}
{{- range splitList "," .Values.kafka.bootstrapServers -}}
{{- $ports = append $ports (last (splitList ":" .)) -}}
{{- end -}}
{{ join " " (uniq $ports) }}
{{- end }}

{{/* Most connections that the services hold, while an update replaces a replica of each. */}}
{{- define "nabij.connections" -}}
{{- $sum := 0 -}}
{{- range $service, $values := .Values.services -}}
{{- $replicas := ternary $values.scaling.min $values.scaling.max (eq $values.scaling.by "fixed") -}}
{{- $sum = add $sum (mul (add1 (int $replicas)) (int $values.databasePool)) -}}
{{- end -}}
{{ $sum }}
{{- end }}
