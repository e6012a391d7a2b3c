{{- define "nabij.egress.dns" -}}
- to:
    {{- include "nabij.peers" .Values.network.dns | nindent 4 }}
  ports:
    - {protocol: UDP, port: 53}
    - {protocol: TCP, port: 53}
{{- end }}

{{- define "nabij.egress.database" -}}
- to:
    {{- if .Values.cloudNativePg.enabled }}
    - podSelector:
        matchLabels:
          cnpg.io/cluster: {{ .Release.Name }}-postgres
    {{- else }}
    {{- include "nabij.peers" .Values.network.database | nindent 4 }}
    {{- end }}
  ports:
    - {protocol: TCP, port: {{ ternary 5432 (int .Values.database.port) .Values.cloudNativePg.enabled }}}
{{- end }}

{{- define "nabij.egress.kafka" -}}
- to:
    {{- if .Values.strimzi.enabled }}
    - podSelector:
        matchLabels:
          strimzi.io/cluster: {{ .Values.strimzi.cluster }}
      {{- with .Values.strimzi.clusterNamespace }}
      namespaceSelector:
        matchLabels:
          kubernetes.io/metadata.name: {{ . }}
      {{- end }}
    {{- end }}
    {{- include "nabij.peers" .Values.network.kafka | nindent 4 }}
  ports:
    {{- range splitList " " (include "nabij.kafkaPorts" .) }}
    - {protocol: TCP, port: {{ . }}}
    {{- end }}
{{- end }}

{{/* Webhooks lead to the internet and nowhere else: not to what the world calls private, local or reserved. */}}
{{- define "nabij.egress.webhooks" -}}
- to:
    - ipBlock:
        cidr: 0.0.0.0/0
        except:
          - 0.0.0.0/8
          - 10.0.0.0/8
          - 100.64.0.0/10
          - 127.0.0.0/8
          - 169.254.0.0/16
          - 172.16.0.0/12
          - 192.168.0.0/16
          - 198.18.0.0/15
          - 224.0.0.0/4
          - 240.0.0.0/4
    - ipBlock:
        cidr: 2000::/3
  ports:
    {{- range .Values.delivery.webhooks.ports }}
    - {protocol: TCP, port: {{ . }}}
    {{- end }}
{{- end }}
