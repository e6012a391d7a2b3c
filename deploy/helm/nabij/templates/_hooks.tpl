{{/* Runs before an install and before an upgrade, and is removed once all of it is done. Takes the weight. */}}
{{- define "nabij.hook" -}}
helm.sh/hook: pre-install,pre-upgrade
helm.sh/hook-weight: {{ . | quote }}
helm.sh/hook-delete-policy: before-hook-creation,hook-succeeded
{{- end }}

{{/* User and password of a database, given or from the store. Takes (root, service, facts, labels, name, hook). */}}
{{- define "nabij.databaseSecret" -}}
{{- $external := .root.Values.secrets.external -}}
{{- if eq .root.Values.secrets.from "external" -}}
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata:
  name: {{ .name }}
  labels:
    {{- include "nabij.labels" .labels | nindent 4 }}
  {{- if .hook }}
  annotations:
    {{- include "nabij.hook" "-10" | nindent 4 }}
  {{- end }}
spec:
  refreshInterval: {{ $external.refreshInterval }}
  secretStoreRef: {name: {{ $external.store }}, kind: {{ $external.kind }}}
  target:
    name: {{ .name }}
    creationPolicy: Owner
    template: {type: kubernetes.io/basic-auth}
  data:
    {{- $entry := printf "%s%s-db" $external.prefix .service }}
    - secretKey: username
      remoteRef: {key: {{ $entry }}, property: username}
    - secretKey: password
      remoteRef: {key: {{ $entry }}, property: password}
{{- else -}}
apiVersion: v1
kind: Secret
metadata:
  name: {{ .name }}
  labels:
    {{- include "nabij.labels" .labels | nindent 4 }}
  {{- if .hook }}
  annotations:
    {{- include "nabij.hook" "-10" | nindent 4 }}
  {{- end }}
type: kubernetes.io/basic-auth
data:
  username: {{ .facts.database | b64enc }}
  password: {{ (index .root.Values.secrets.values .service).databasePassword | b64enc }}
{{- end -}}
{{- end }}
