using KubeExpose.Infra.Tests.Settings;

namespace KubeExpose.Infra.Tests.Checks;

/// <summary>Settings that Kubernetes would refuse, drop without a word or make nothing of: each is refused before, by its key.</summary>
public sealed class BrokenSettingsTests
{
    /// <summary>The groups as one JSON object, and the key that the fault must name.</summary>
    public static TheoryData<string, string> EveryBrokenSetting =>
        new()
        {
            // names
            { """{ "app": { "name": "My-Nginx" } }""", "app.name" },
            { """{ "app": { "name": "1nginx" } }""", "app.name" },
            { """{ "app": { "name": "my_nginx" } }""", "app.name" },
            { """{ "app": { "name": "my.nginx" } }""", "app.name" },
            { """{ "app": { "name": "nginx-" } }""", "app.name" },
            { """{ "app": { "name": "" } }""", "app.name" },
            { """{ "app": { "name": "a123456789012345678901234567890123456789x" } }""", "app.name" },
            { """{ "app": { "name": "default" } }""", "app.name" },
            { """{ "app": { "name": "kubernetes" } }""", "app.name" },
            { """{ "app": { "namespace": "Kube" } }""", "app.namespace" },
            { """{ "app": { "namespace": "a/b" } }""", "app.namespace" },
            { """{ "app": { "createNamespace": true } }""", "app.createNamespace" },
            { """{ "app": { "createNamespace": true, "namespace": "kube-system" } }""", "app.createNamespace" },
            { """{ "app": { "createNamespace": true, "namespace": "web", "profile": "tutorial" } }""", "app.createNamespace" },
            { """{ "app": { "profile": "production" } }""", "app.profile" },
            { """{ "cluster": { "domain": "cluster local" } }""", "cluster.domain" },
            { """{ "cluster": { "domain": "cluster.local." } }""", "cluster.domain" },
            { """{ "cluster": { "context": "" } }""", "cluster.context" },
            { """{ "cluster": { "serviceCidrs": ["10.96.0.1/16"] } }""", "cluster.serviceCidrs[0]" },
            // labels and annotations
            { """{ "app": { "labels": { "team/": "a" } } }""", "app.labels.team/" },
            { """{ "app": { "labels": { "team": "a b" } } }""", "app.labels.team" },
            { """{ "app": { "labels": { "run": "other" } } }""", "app.labels.run" },
            { """{ "app": { "labels": { "app.kubernetes.io/name": "other" } } }""", "app.labels.app.kubernetes.io/name" },
            { """{ "app": { "profile": "tutorial", "labels": { "app": "curlpod" } } }""", "app.labels.app" },
            {
                """{ "app": { "labels": { "pod-security.kubernetes.io/enforce": "privileged" } } }""",
                "app.labels.pod-security.kubernetes.io/enforce"
            },
            { """{ "app": { "annotations": { "pulumi.com/skipAwait": "true" } } }""", "app.annotations.pulumi.com/skipAwait" },
            { """{ "app": { "annotations": { "a b": "c" } } }""", "app.annotations.a b" },
            {
                """{ "app": { "annotations": { "container.apparmor.security.beta.kubernetes.io/nginx": "unconfined" } } }""",
                "app.annotations.container.apparmor.security.beta.kubernetes.io/nginx"
            },
            { """{ "app": { "version": "1.0+build" } }""", "app.version" },
            { """{ "app": { "classification": "top secret" } }""", "app.classification" },
            {
                """{ "service": { "annotations": { "service": { "beta": { "kubernetes": { "io/a": "b" } } } } } }""",
                "service.annotations.service"
            },
            {
                """{ "service": { "annotations": { "service.beta.kubernetes.io/load-balancer-source-ranges": "10.0.0.0/8" } } }""",
                "service.annotations.service.beta.kubernetes.io/load-balancer-source-ranges"
            },
            { """{ "workload": { "podLabels": { "run": "other" } } }""", "workload.podLabels.run" },
            {
                """{ "workload": { "podAnnotations": { "container.seccomp.security.alpha.kubernetes.io/nginx": "unconfined" } } }""",
                "workload.podAnnotations.container.seccomp.security.alpha.kubernetes.io/nginx"
            },
            // where pods run
            { """{ "workload": { "imagePullSecrets": ["My_Secret"] } }""", "workload.imagePullSecrets[0]" },
            { """{ "workload": { "nodeSelector": { "disk": "a b" } } }""", "workload.nodeSelector.disk" },
            { """{ "workload": { "priorityClassName": "High" } }""", "workload.priorityClassName" },
            { """{ "workload": { "supplementalGroupsPolicy": "None" } }""", "workload.supplementalGroupsPolicy" },
            { """{ "workload": { "tolerations": [{}] } }""", "workload.tolerations[0]" },
            { """{ "workload": { "tolerations": [{ "operator": "Exists", "value": "a" }] } }""", "workload.tolerations[0].value" },
            {
                """{ "workload": { "tolerations": [{ "key": "a", "effect": "NoSchedule", "tolerationSeconds": 1 }] } }""",
                "workload.tolerations[0].tolerationSeconds"
            },
            { """{ "workload": { "tolerations": [{ "key": "a", "effect": "NoRun" }] } }""", "workload.tolerations[0].effect" },
            { """{ "app": { "profile": "tutorial" }, "workload": { "assignedIds": false } }""", "workload.assignedIds" },
            // ports
            { """{ "service": { "httpPort": 0 } }""", "service.httpPort" },
            { """{ "service": { "httpsPort": 65536 } }""", "service.httpsPort" },
            { """{ "service": { "httpPort": 443 } }""", "service.httpsPort" },
            { """{ "service": { "httpPortName": "Web" } }""", "service.httpPortName" },
            { """{ "service": { "httpPortName": "https" } }""", "service.httpsPortName" },
            { """{ "service": { "httpTargetPort": 80 } }""", "service.httpTargetPort" },
            { """{ "service": { "addresses": ["192.0.2.1"], "httpTargetPort": 70000 } }""", "service.httpTargetPort" },
            { """{ "service": { "type": "Headless", "addresses": ["192.0.2.1"], "httpTargetPort": 443 } }""", "service.httpTargetPort" },
            {
                """{ "service": { "type": "Headless", "addresses": ["192.0.2.1"], "httpTargetPort": 80, "httpsTargetPort": 80 } }""",
                "service.httpsTargetPort"
            },
            { """{ "service": { "httpAppProtocol": "http 2" } }""", "service.httpAppProtocol" },
            { """{ "service": { "type": "Headless", "httpsPort": 8444 } }""", "service.httpsPort" },
            // ports of nodes
            { """{ "service": { "httpNodePort": 30080 } }""", "service.httpNodePort" },
            { """{ "service": { "type": "Headless", "httpsNodePort": 30443 } }""", "service.httpsNodePort" },
            { """{ "service": { "type": "NodePort", "httpNodePort": 8080 } }""", "service.httpNodePort" },
            { """{ "service": { "type": "NodePort", "httpNodePort": 30080, "httpsNodePort": 30080 } }""", "service.httpsNodePort" },
            {
                """{ "service": { "type": "LoadBalancer", "externalTrafficPolicy": "Local", "httpNodePort": 30080, "healthCheckNodePort": 30080 } }""",
                "service.healthCheckNodePort"
            },
            { """{ "service": { "nodeAddresses": ["192.0.2.1"] } }""", "service.nodeAddresses" },
            { """{ "service": { "type": "NodePort", "nodeAddresses": ["node 1"] } }""", "service.nodeAddresses[0]" },
            // traffic
            { """{ "service": { "externalTrafficPolicy": "Local" } }""", "service.externalTrafficPolicy" },
            { """{ "service": { "type": "NodePort", "externalTrafficPolicy": "local" } }""", "service.externalTrafficPolicy" },
            { """{ "service": { "type": "Headless", "internalTrafficPolicy": "Local" } }""", "service.internalTrafficPolicy" },
            { """{ "service": { "addresses": ["192.0.2.1"], "internalTrafficPolicy": "Local" } }""", "service.internalTrafficPolicy" },
            {
                """{ "service": { "type": "NodePort", "addresses": ["192.0.2.1"], "externalTrafficPolicy": "Local" } }""",
                "service.externalTrafficPolicy"
            },
            { """{ "service": { "type": "Headless", "trafficDistribution": "PreferClose" } }""", "service.trafficDistribution" },
            { """{ "service": { "type": "Headless", "sessionAffinity": "ClientIP" } }""", "service.sessionAffinity" },
            { """{ "service": { "sessionAffinityTimeoutSeconds": 60 } }""", "service.sessionAffinityTimeoutSeconds" },
            {
                """{ "service": { "sessionAffinity": "ClientIP", "sessionAffinityTimeoutSeconds": 86401 } }""",
                "service.sessionAffinityTimeoutSeconds"
            },
            // load balancers
            { """{ "service": { "type": "NodePort", "loadBalancerClass": "example.com/a" } }""", "service.loadBalancerClass" },
            { """{ "service": { "type": "LoadBalancer", "loadBalancerClass": "a class" } }""", "service.loadBalancerClass" },
            { """{ "service": { "type": "NodePort", "loadBalancerSourceRanges": ["10.0.0.0/8"] } }""", "service.loadBalancerSourceRanges" },
            {
                """{ "service": { "type": "LoadBalancer", "loadBalancerSourceRanges": ["10.0.0.1/8"] } }""",
                "service.loadBalancerSourceRanges[0]"
            },
            {
                """{ "service": { "type": "LoadBalancer", "loadBalancerSourceRanges": ["10.0.0.0"] } }""",
                "service.loadBalancerSourceRanges[0]"
            },
            {
                """{ "service": { "type": "LoadBalancer", "ipFamilies": ["IPv4"], "loadBalancerSourceRanges": ["2001:db8::/32"] } }""",
                "service.loadBalancerSourceRanges[0]"
            },
            { """{ "service": { "allocateLoadBalancerNodePorts": false } }""", "service.allocateLoadBalancerNodePorts" },
            { """{ "service": { "type": "LoadBalancer", "healthCheckNodePort": 30100 } }""", "service.healthCheckNodePort" },
            { """{ "service": { "type": "NodePort", "waitForAddress": true } }""", "service.waitForAddress" },
            { """{ "service": { "timeoutSeconds": 5 } }""", "service.timeoutSeconds" },
            // kinds of addresses
            { """{ "service": { "ipFamilies": ["IPv4", "IPv4"] } }""", "service.ipFamilies" },
            { """{ "service": { "ipFamilies": ["IPv4", "IPv6"] } }""", "service.ipFamilies" },
            { """{ "service": { "ipFamilies": ["IPv4", "IPv6"], "ipFamilyPolicy": "SingleStack" } }""", "service.ipFamilies" },
            { """{ "service": { "ipFamilies": ["IPv5"] } }""", "service.ipFamilies[0]" },
            // other backends
            { """{ "service": { "type": "ExternalName" } }""", "service.externalName" },
            { """{ "service": { "externalName": "app.example.com" } }""", "service.externalName" },
            { """{ "service": { "type": "ExternalName", "externalName": "192.0.2.1" } }""", "service.externalName" },
            { """{ "service": { "type": "ExternalName", "externalName": "App.example.com" } }""", "service.externalName" },
            { """{ "service": { "type": "ExternalName", "externalName": "app.example.com", "httpPort": 80 } }""", "service.httpPort" },
            {
                """{ "service": { "type": "ExternalName", "externalName": "app.example.com", "httpsPortName": "tls" } }""",
                "service.httpsPortName"
            },
            {
                """{ "service": { "type": "ExternalName", "externalName": "app.example.com" }, "network": { "allowFrom": [{ "namespace": "web" }] } }""",
                "network.allowFrom"
            },
            { """{ "service": { "type": "ExternalName", "externalName": "app.example.com." } }""", "service.externalName" },
            { """{ "service": { "type": "ExternalName", "externalName": "app_1.example.com" } }""", "service.externalName" },
            {
                """{ "service": { "type": "ExternalName", "externalName": "app.example.com", "ipFamilies": ["IPv4"] } }""",
                "service.ipFamilies"
            },
            {
                """{ "service": { "type": "ExternalName", "externalName": "app.example.com", "publishNotReadyAddresses": true } }""",
                "service.publishNotReadyAddresses"
            },
            {
                """{ "service": { "type": "ExternalName", "externalName": "app.example.com", "addresses": ["192.0.2.1"] } }""",
                "service.addresses"
            },
            { """{ "service": { "addresses": ["192.0.2.1"], "publishNotReadyAddresses": true } }""", "service.publishNotReadyAddresses" },
            { """{ "service": { "addresses": ["app.example.com"] } }""", "service.addresses[0]" },
            { """{ "service": { "addresses": ["192.0.2.01"] } }""", "service.addresses[0]" },
            { """{ "app": { "annotations": { "note": "a\u0085b" } } }""", "app.annotations.note" },
            { """{ "service": { "annotations": { "example.com/note": "\u007F" } } }""", "service.annotations.example.com/note" },
            { """{ "app": { "version": 1.1 } }""", "app.version" },
            { """{ "app": { "version": 12345678901234567000 } }""", "app.version" },
            { """{ "app": { "labels": { "cost": 0.5 } } }""", "app.labels.cost" },
            { """{ "service": { "addresses": ["192.0.2.1", "192.0.2.1"] } }""", "service.addresses[1]" },
            { """{ "service": { "addresses": ["192.0.2.1", "2001:db8::1"], "ipFamilyPolicy": "SingleStack" } }""", "service.addresses[1]" },
            { """{ "service": { "addresses": ["2001:DB8::1"] } }""", "service.addresses[0]" },
            { """{ "service": { "addresses": ["2001:db8::1%1"] } }""", "service.addresses[0]" },
            { """{ "service": { "addresses": ["192.0.2.1", {}] } }""", "service.addresses[1]" },
            { """{ "service": { "addresses": ["2001:db8::5efe:192.0.2.1"] } }""", "service.addresses[0]" },
            {
                """{ "service": { "type": "LoadBalancer", "loadBalancerSourceRanges": ["2001:db8::5efe:192.0.2.0/120"] } }""",
                "service.loadBalancerSourceRanges[0]"
            },
            {
                """{ "service": { "annotations": { "service.kubernetes.io/topology-aware-hints": "auto" } } }""",
                "service.annotations.service.kubernetes.io/topology-aware-hints"
            },
            { """{ "nginx": { "headers": { "Proxy-Connection": "keep-alive" } } }""", "nginx.headers.Proxy-Connection" },
            { """{ "nginx": { "headers": { "te": "trailers" } } }""", "nginx.headers.te" },
            { """{ "certificate": { "dnsNames": ["a.0x7f"] } }""", "certificate.dnsNames[0]" },
            { """{ "service": { "addresses": ["127.0.0.1"] } }""", "service.addresses[0]" },
            { """{ "service": { "addresses": ["::1"] } }""", "service.addresses[0]" },
            { """{ "service": { "addresses": ["0.0.0.0"] } }""", "service.addresses[0]" },
            { """{ "service": { "addresses": ["169.254.169.254"] } }""", "service.addresses[0]" },
            { """{ "service": { "addresses": ["fe80::1"] } }""", "service.addresses[0]" },
            { """{ "service": { "addresses": ["224.0.0.1"] } }""", "service.addresses[0]" },
            { """{ "service": { "addresses": ["ff02::1"] } }""", "service.addresses[0]" },
            { """{ "service": { "addresses": ["::ffff:192.0.2.1"] } }""", "service.addresses[0]" },
            { """{ "service": { "addresses": ["2001:db8::1"], "ipFamilies": ["IPv4"] } }""", "service.addresses[0]" },
            {
                """{ "service": { "addresses": ["10.96.3.4"] }, "cluster": { "serviceCidrs": ["10.96.0.0/16"] } }""",
                "service.addresses[0]"
            },
            // pods
            { """{ "workload": { "replicas": -1 } }""", "workload.replicas" },
            { """{ "workload": { "replicas": 1001 } }""", "workload.replicas" },
            { """{ "workload": { "image": "nginx" } }""", "workload.image" },
            { """{ "workload": { "image": "nginx:latest" } }""", "workload.image" },
            { """{ "workload": { "image": "Nginx:1" } }""", "workload.image" },
            { """{ "workload": { "image": "nginx:1 " } }""", "workload.image" },
            { """{ "workload": { "image": "nginx@sha256:abc" } }""", "workload.image" },
            { """{ "workload": { "cpuLimit": "half" } }""", "workload.cpuLimit" },
            { """{ "workload": { "cpuLimit": "0" } }""", "workload.cpuLimit" },
            { """{ "workload": { "cpuRequest": "1", "cpuLimit": "500m" } }""", "workload.cpuRequest" },
            { """{ "workload": { "memoryLimit": "64MB" } }""", "workload.memoryLimit" },
            { """{ "workload": { "memoryLimit": "32Mi" } }""", "workload.memoryRequest" },
            { """{ "workload": { "memoryLimit": "1.1Gi" } }""", "workload.memoryLimit" },
            { """{ "workload": { "cpuLimit": "100.5m" } }""", "workload.cpuLimit" },
            { """{ "workload": { "progressDeadlineSeconds": 5 } }""", "workload.progressDeadlineSeconds" },
            { """{ "workload": { "preStopSeconds": 0 } }""", "workload.preStopSeconds" },
            { """{ "workload": { "autoscaler": { "minReplicas": 0 } } }""", "workload.autoscaler.minReplicas" },
            { """{ "workload": { "autoscaler": { "minReplicas": 5, "maxReplicas": 4 } } }""", "workload.autoscaler.maxReplicas" },
            { """{ "workload": { "autoscaler": { "cpuPercent": 0 } } }""", "workload.autoscaler.cpuPercent" },
            { """{ "workload": { "autoscaler": {}, "replicas": 0 } }""", "workload.replicas" },
            { """{ "workload": { "autoscaler": {} }, "app": { "profile": "tutorial" } }""", "workload.autoscaler" },
            { """{ "app": { "profile": "tutorial" }, "nginx": { "gzip": true } }""", "nginx.gzip" },
            { """{ "app": { "profile": "tutorial" }, "service": { "http": "redirect" } }""", "service.http" },
            { """{ "app": { "profile": "tutorial" }, "service": { "proxyProtocol": true } }""", "service.proxyProtocol" },
            { """{ "app": { "profile": "tutorial" }, "site": { "singlePage": true } }""", "site.singlePage" },
            // plain HTTP
            { """{ "service": { "http": "of" } }""", "service.http" },
            { """{ "service": { "http": true } }""", "service.http" },
            { """{ "service": { "http": "off", "httpPort": 80 } }""", "service.httpPort" },
            { """{ "service": { "http": "off", "httpPortName": "web" } }""", "service.httpPortName" },
            { """{ "service": { "http": "off", "type": "NodePort", "httpNodePort": 30080 } }""", "service.httpNodePort" },
            { """{ "service": { "http": "redirect", "addresses": ["192.0.2.1"] } }""", "service.http" },
            { """{ "service": { "type": "ExternalName", "externalName": "app.example.com", "http": "off" } }""", "service.http" },
            // who the client is
            { """{ "service": { "proxyProtocol": true, "addresses": ["192.0.2.1"] } }""", "service.proxyProtocol" },
            { """{ "nginx": { "trustedProxies": ["10.0.0.0/8"] } }""", "nginx.trustedProxies[0]" },
            { """{ "service": { "type": "LoadBalancer" }, "nginx": { "trustedProxies": ["10.0.0.1/8"] } }""", "nginx.trustedProxies[0]" },
            {
                """{ "service": { "type": "LoadBalancer" }, "network": { "allowFrom": [{ "namespace": "a" }, { "cidr": "192.0.2.0/24" }] } }""",
                "network.allowFrom[1].cidr"
            },
            {
                """{ "service": { "type": "NodePort", "externalTrafficPolicy": "Cluster" }, "network": { "allowFrom": [{ "cidr": "192.0.2.0/24" }] } }""",
                "network.allowFrom[0].cidr"
            },
            { """{ "app": { "profile": "tutorial" }, "nginx": { "headers": { "X-Robots-Tag": "none" } } }""", "nginx.headers" },
            { """{ "app": { "profile": "tutorial" }, "workload": { "memoryLimit": "1Gi" } }""", "workload.memoryLimit" },
            { """{ "app": { "profile": "tutorial", "version": "2" } }""", "app.version" },
            { """{ "network": { "policy": false, "allowFrom": [{ "namespace": "web" }] } }""", "network.allowFrom" },
            { """{ "network": { "policy": false, "allowEgress": true } }""", "network.allowEgress" },
            { """{ "network": { "allowFrom": [{}] } }""", "network.allowFrom[0]" },
            { """{ "network": { "allowFrom": [{ "cidr": "10.0.0.1/8" }] } }""", "network.allowFrom[0].cidr" },
            { """{ "network": { "allowFrom": [{ "cidr": "10.0.0.0/8", "namespace": "web" }] } }""", "network.allowFrom[0].cidr" },
            { """{ "network": { "allowFrom": [{ "namespace": "Web" }] } }""", "network.allowFrom[0].namespace" },
            { """{ "network": { "allowFrom": [{ "labels": { "a b": "c" } }] } }""", "network.allowFrom[0].labels.a b" },
            // routes
            { """{ "route": { "hostnames": ["shop.example.com"] } }""", "route.kind" },
            { Route("TLSRoute", hostnames: "[]"), "route.hostnames" },
            { Route("TLSRoute", hostnames: """["Shop.example.com"]"""), "route.hostnames[0]" },
            { Route("TLSRoute", hostnames: """["192.0.2.1"]"""), "route.hostnames[0]" },
            { Route("TLSRoute", hostnames: """["*"]"""), "route.hostnames[0]" },
            { Route("TLSRoute", gateway: "null"), "route.gateway" },
            { Route("HTTPRoute", gateway: "null"), "route.gateway" },
            { Route("HTTPRoute", gateway: """{ "name": "public" }"""), "route.gateway.namespace" },
            { Route("HTTPRoute", gateway: """{ "namespace": "edge" }"""), "route.gateway.name" },
            { Route("Ingress"), "route.gateway" },
            { Route("TLSRoute", """, "ingressClass": "traefik" """), "route.ingressClass" },
            { Route("HTTPRoute", """, "tlsSecret": "shop-tls" """), "route.tlsSecret" },
            { Route("TLSRoute", """, "path": "/shop" """), "route.path" },
            { Route("HTTPRoute", """, "path": "shop" """), "route.path" },
            { Route("HTTPRoute", """, "path": "/a//b" """), "route.path" },
            { Route("HTTPRoute", """, "path": "/a/.." """), "route.path" },
            { Route("HTTPRoute", """, "path": "/a?b" """), "route.path" },
            { Route("TLSRoute", """, "redirectListener": "web" """), "route.redirectListener" },
            { Route("HTTPRoute", """, "redirectListener": "https" """), "route.redirectListener" },
            { Route("TLSRoute", """, "backend": "http" """), "route.backend" },
            { Route("Ingress", """, "backend": "https" """, gateway: "null"), "route.backend" },
            { Route("HTTPRoute", """, "backend": "http" """, service: """{ "http": "off" }"""), "route.backend" },
            { Route("Ingress", gateway: "null", service: """{ "http": "redirect" }"""), "route.backend" },
            { Route("TLSRoute", service: """{ "type": "ExternalName", "externalName": "app.example.com" }"""), "route.kind" },
            { Route("TLSRoute", service: """{ "addresses": ["192.0.2.1"] }"""), "route.kind" },
            { Route("TLSRoute", service: """{ "proxyProtocol": true }"""), "route.kind" },
            { Route("TLSRoute", """, "caCertificate": "Content/edge.crt" """), "route.caCertificate" },
            { Route("HTTPRoute", """, "caCertificate": "Content/none.crt" """), "route.caCertificate" },
            { Route("HTTPRoute", """, "caCertificate": "Content/include.conf" """), "route.caCertificate" },
            { Route("HTTPRoute", """, "caCertificate": "-----BEGIN CERTIFICATE-----" """), "route.caCertificate" },
            { Route("HTTPRoute", """, "timeoutSeconds": 0 """), "route.timeoutSeconds" },
            { Route("HTTPRoute", """, "labels": { "run": "x" } """), "route.labels.run" },
            { Route("HTTPRoute", """, "annotations": { "pulumi.com/skipAwait": "true" } """), "route.annotations.pulumi.com/skipAwait" },
            { """{ "verification": { "image": "curl" } }""", "verification.image" },
            { """{ "verification": { "path": "status" } }""", "verification.path" },
            { """{ "verification": { "path": "/a b" } }""", "verification.path" },
            { """{ "verification": { "status": 99 } }""", "verification.status" },
            { """{ "verification": { "timeoutSeconds": 0 } }""", "verification.timeoutSeconds" },
            // certificates, together with the Service
            { """{ "certificate": { "includeClusterIP": true }, "service": { "type": "Headless" } }""", "certificate.includeClusterIP" },
            { """{ "certificate": { "includeExternalAddresses": true } }""", "certificate.includeExternalAddresses" },
            {
                """{ "certificate": { "includeExternalAddresses": true }, "service": { "type": "LoadBalancer", "waitForAddress": false } }""",
                "certificate.includeExternalAddresses"
            },
            {
                """{ "certificate": { "includeExternalAddresses": true }, "service": { "type": "LoadBalancer", "externalTrafficPolicy": "Local" } }""",
                "certificate.includeExternalAddresses"
            },
        };

    private static string Route(
        string kind,
        string more = "",
        string hostnames = """["shop.example.com"]""",
        string gateway = """{ "namespace": "edge", "name": "public", "listener": "https" }""",
        string service = "{}"
    ) => $$"""{ "service": {{service}}, "route": { "kind": "{{kind}}", "hostnames": {{hostnames}}, "gateway": {{gateway}}{{more}} } }""";

    [Theory, MemberData(nameof(EveryBrokenSetting))]
    public void A_broken_setting_is_refused_by_its_key_and_no_other(string groups, string key) =>
        Given.Json(groups).Faults.Select(fault => fault.Key).Distinct().ShouldBe([key]);

    [Theory, MemberData(nameof(EveryBrokenSetting))]
    public void A_fault_says_in_one_line_what_is_allowed(string groups, string key) =>
        Given
            .Json(groups)
            .Faults[0]
            .ToString()
            .ShouldSatisfyAllConditions(
                line => line.ShouldStartWith($"{key} is "),
                line => line.ShouldContain("; allowed: "),
                line => line.ShouldNotContain("\n")
            );
}
