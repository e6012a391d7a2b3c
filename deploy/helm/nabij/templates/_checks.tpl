{{/* What a schema cannot say: values that only go together. Every fault in one answer. */}}
{{- define "nabij.checks" -}}
{{- $values := .Values -}}
{{- $faults := list -}}
{{- if not $values.dataOnly -}}
  {{- if not $values.image.registry -}}
    {{- $faults = append $faults "image.registry is missing: where are the images, for example registry.example.be?" -}}
  {{- end -}}
  {{- if not $values.oidc.url -}}
    {{- $faults = append $faults "oidc.url is missing: the https address of the issuer of the tokens" -}}
  {{- end -}}
  {{- if and $values.oidc.others (not $values.oidc.mapping) -}}
    {{- $faults = append $faults "oidc.mapping is missing while oidc.others is set: what do those issuers grant?" -}}
  {{- end -}}
  {{- if not $values.kafka.bootstrapServers -}}
    {{- $faults = append $faults "kafka.bootstrapServers is missing: host:port of the brokers" -}}
  {{- end -}}
  {{- if and (not $values.cloudNativePg.enabled) (not $values.database.host) -}}
    {{- $faults = append $faults "database.host is missing: set it, or cloudNativePg.enabled" -}}
  {{- end -}}
  {{- $hosts := list -}}
  {{- range $service, $set := $values.services -}}
    {{- if not $set.host -}}
      {{- $faults = append $faults (printf "services.%s.host is missing: the name people reach it by" $service) -}}
    {{- else if has $set.host $hosts -}}
      {{- $faults = append $faults (printf "services.%s.host is that of another service: each needs its own, since all answer at /v1" $service) -}}
    {{- end -}}
    {{- $hosts = append $hosts $set.host -}}
  {{- end -}}
  {{- if and $values.delivery.enabled (not $values.delivery.mail.host) -}}
    {{- $faults = append $faults "delivery.mail.host is missing while delivery.enabled is true" -}}
  {{- end -}}
  {{- if and $values.delivery.enabled (not $values.delivery.mail.from) -}}
    {{- $faults = append $faults "delivery.mail.from is missing while delivery.enabled is true" -}}
  {{- end -}}
  {{- if $values.network.enabled -}}
    {{- if not $values.network.oidc -}}
      {{- $faults = append $faults "network.oidc is missing: where is the identity provider? (or network.enabled: false)" -}}
    {{- end -}}
    {{- if and $values.ingress.enabled (not $values.network.ingressController) -}}
      {{- $faults = append $faults "network.ingressController is missing: where does the ingress controller run?" -}}
    {{- end -}}
    {{- if and (not $values.cloudNativePg.enabled) (not $values.network.database) -}}
      {{- $faults = append $faults "network.database is missing: where is PostgreSQL?" -}}
    {{- end -}}
    {{- if and (not $values.strimzi.enabled) (not $values.network.kafka) -}}
      {{- $faults = append $faults "network.kafka is missing: where are the brokers?" -}}
    {{- end -}}
    {{- if and $values.delivery.enabled (not $values.network.mail) -}}
      {{- $faults = append $faults "network.mail is missing while delivery.enabled is true: where is the mail server?" -}}
    {{- end -}}
    {{- if and $values.monitoring.serviceMonitor (not $values.network.monitoring) -}}
      {{- $faults = append $faults "network.monitoring is missing while monitoring.serviceMonitor is true: where does Prometheus run?" -}}
    {{- end -}}
    {{- if and $values.monitoring.tracing.endpoint (not $values.network.tracing) -}}
      {{- $faults = append $faults "network.tracing is missing while monitoring.tracing.endpoint is set" -}}
    {{- end -}}
  {{- else if and $values.ingress.enabled (not $values.ingress.trustedProxies) -}}
    {{- $faults = append $faults "ingress.trustedProxies is missing: without NetworkPolicies anybody in the cluster could claim another address" -}}
  {{- end -}}
  {{- range $service, $set := $values.services -}}
    {{- if gt (int $set.scaling.min) (int $set.scaling.max) -}}
      {{- $faults = append $faults (printf "services.%s.scaling.min is above max" $service) -}}
    {{- end -}}
    {{- if eq $set.scaling.by "lag" -}}
      {{- if and $values.strimzi.enabled (gt (int $set.scaling.max) (int $values.strimzi.partitions)) -}}
        {{- $faults = append $faults (printf "services.%s.scaling.max is above strimzi.partitions: replicas beyond that have nothing to read" $service) -}}
      {{- end -}}
      {{- if and (not $values.strimzi.enabled) (not $values.kafka.lagSecret) -}}
        {{- $faults = append $faults (printf "kafka.lagSecret is missing while services.%s scales by lag: KEDA needs a user to look at offsets" $service) -}}
      {{- end -}}
    {{- end -}}
  {{- end -}}
{{- end -}}
{{- if and $values.dataOnly (not $values.cloudNativePg.enabled) (not $values.strimzi.enabled) -}}
  {{- $faults = append $faults "dataOnly renders nothing without cloudNativePg.enabled or strimzi.enabled" -}}
{{- end -}}
{{- if and $values.strimzi.enabled (not $values.strimzi.cluster) -}}
  {{- $faults = append $faults "strimzi.cluster is missing: the name of the Kafka cluster" -}}
{{- end -}}
{{- if and $values.strimzi.enabled (gt (int $values.strimzi.minInSyncReplicas) (int $values.strimzi.replicas)) -}}
  {{- $faults = append $faults "strimzi.minInSyncReplicas is above strimzi.replicas: nothing could be written" -}}
{{- end -}}
{{- if and (eq $values.secrets.from "external") (not $values.secrets.external.store) -}}
  {{- $faults = append $faults "secrets.external.store is missing: the name of the SecretStore" -}}
{{- end -}}
{{- if eq $values.secrets.from "values" -}}
  {{- $facts := .Files.Get "services.yaml" | fromYaml -}}
  {{- $root := . -}}
  {{- range $service, $known := $facts -}}
    {{- $given := index $values.secrets.values $service | default dict -}}
    {{- if not $given.databasePassword -}}
      {{- $faults = append $faults (printf "secrets.values.%s.databasePassword is missing" $service) -}}
    {{- end -}}
    {{- if not $values.dataOnly -}}
      {{- range splitList " " (include "nabij.secretKeys" (dict "root" $root "facts" $known)) -}}
        {{- if not (index $given (include "nabij.secretValue" .)) -}}
          {{- $faults = append $faults (printf "secrets.values.%s.%s is missing" $service (include "nabij.secretValue" .)) -}}
        {{- end -}}
      {{- end -}}
    {{- end -}}
  {{- end -}}
{{- else if $values.secrets.values -}}
  {{- $faults = append $faults (printf "secrets.values is only read with secrets.from: values (it is %s): take them out" $values.secrets.from) -}}
{{- end -}}
{{- if $faults -}}
  {{- fail (printf "\n\nThese values do not go together:\n  - %s\n" (join "\n  - " $faults)) -}}
{{- end -}}
{{- end }}

{{/* The name under secrets.values of a variable: NABIJ_SMTP_USER is smtpUser. */}}
{{- define "nabij.secretValue" -}}
{{ trimPrefix "NABIJ_" . | lower | camelcase | untitle }}
{{- end }}
