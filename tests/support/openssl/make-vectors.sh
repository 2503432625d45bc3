#!/bin/sh
# Makes the signature vectors of this folder with the openssl command (3.0 or later) and nothing of the till's own:
# `sh tests/support/openssl/make-vectors.sh`. Keys are made once and kept; they are for tests only.
# RSA signatures come out the same every time, SM2 signatures are random.
set -eu
cd "$(dirname "$0")"
LC_ALL=C
export LC_ALL

sm2_id=1234567812345678

rsa_key() { # name bits
  [ -f "$1.private.pem" ] || openssl genpkey -quiet -algorithm RSA -pkeyopt "rsa_keygen_bits:$2" -out "$1.private.pem" 2>/dev/null \
    || openssl genpkey -algorithm RSA -pkeyopt "rsa_keygen_bits:$2" -out "$1.private.pem" 2>/dev/null
  openssl pkey -in "$1.private.pem" -pubout -out "$1.public.pem"
}

rsa_sign() { # key, text on stdin
  openssl dgst -sha256 -sign "$1.private.pem" | openssl base64 -A
}

sm2_sign() { # key, text on stdin
  openssl dgst -sm3 -sigopt "distid:$sm2_id" -sign "$1.private.pem" | openssl base64 -A
}

rsa_key till-2048 2048
rsa_key platform-1024 1024
rsa_key platform-2048 2048
# The same till key in its other forms.
openssl rsa -traditional -in till-2048.private.pem -out till-2048.private.pkcs1.pem 2>/dev/null
openssl rsa -pubin -in platform-2048.public.pem -RSAPublicKey_out -out platform-2048.public.pkcs1.pem 2>/dev/null
# A key that is too short for the till, one of another kind, and a certificate.
rsa_key short-512 512
[ -f p256.private.pem ] || openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out p256.private.pem
openssl pkey -in p256.private.pem -pubout -out p256.public.pem
[ -f platform-2048.certificate.pem ] \
  || openssl req -x509 -new -key platform-2048.private.pem -subj /CN=platform -days 36500 -out platform-2048.certificate.pem
# SM2, as PKCS #8 and as SEC 1 behind its EC PARAMETERS.
[ -f sm2.private.pem ] || openssl genpkey -algorithm SM2 -out sm2.private.pem
openssl pkey -in sm2.private.pem -pubout -out sm2.public.pem
{ openssl ecparam -name SM2; openssl ec -in sm2.private.pem 2>/dev/null; } >sm2.private.sec1.pem

# A request: every parameter on a line of its own, in no order, with what must be left out of the text that is signed.
cat >request.parameters.txt <<'END'
method=allinpay.shopoint.couponService.couponSend
version=1.0
sign=left out
timestamp=2026-02-28 23:59:59
bizContent={"shopId":"1","operUserId":"收银员1","couponType":"1","couponTemplateId":"307","orderId":"Q1-0228-0001","remark":"a&b=c+d %41 \"引号\"","num":"10","extendInfo":{"buyerType":"个人"}}
appId=0000000000012345
token=
signType=RSA2
format=JSON
charset=UTF-8
reqSeq=20260228235959000000000001
END
grep -v -e '^sign=' -e '^signType=' -e '=$' request.parameters.txt | sort -t= -k1,1 | tr '\n' '&' | sed 's/&$//' >request.text.txt
rsa_sign till-2048 <request.text.txt >request.rsa2.txt
sm2_sign sm2 <request.text.txt >request.sm2.txt

# The body's own text is signed, and `sign` is written into it afterwards: last (compact), first, between, and pretty-printed.
body='{"code":"0","msg":"成功","data":{"couponName":"0.1团10百货券","couponValue":"0.1","initAmount":1,"mtdz":{"dealPrice":0.10,"note":"\"sign\":\"x\", {}[]"}}}'
head=${body%\}}
rest=${body#\{}
printf %s "{$rest" >reply.text.txt
sign=$(rsa_sign platform-1024 <reply.text.txt)
printf '%s,"sign":"%s"}' "$head" "$sign" >reply.body.last.json
printf '{"sign":"%s",%s' "$sign" "$rest" >reply.body.first.json
printf '{"code":"0","sign":"%s",%s' "$sign" "${body#\{\"code\":\"0\",}" >reply.body.between.json
printf '{\n  "code" : 0,\n  "data" : { "tranNo" : "1\\/2" }\n}' >reply.pretty.text.txt
sign=$(rsa_sign platform-1024 <reply.pretty.text.txt)
printf '{\n  "code" : 0,\n  "data" : { "tranNo" : "1\\/2" },\n  "sign" : "%s"\n}' "$sign" >reply.body.pretty.json

# The data alone is signed, as it stands.
data='{
    "tranNo": "50806050005080208145",  "shopName": null,
    "tranDateTime": [ 2020, 4, 10, 16, 3, 49 ],
    "list": [ { "templateId": 307, "couponName": "专门测试ZHT", "couponNo": null } ]
  }'
sign=$(printf %s "$data" | rsa_sign platform-2048)
printf '{ "code": 0,\n  "data": %s,\n  "sign": "%s" }' "$data" "$sign" >reply.data.json

# The envelope: its JSON text inside bizContent is signed.
business='{"code":"0","msg":"","data":{"couponName":"券"}}'
sign=$(printf %s "$business" | rsa_sign platform-2048)
printf '{"appId":"1","bizContent":"%s","charset":"UTF-8","format":"JSON","method":"m","timestamp":"2026-02-28 23:59:59","token":"","version":"1.0","reqSeq":"1","respSeq":"2","sign":"%s"}' \
  "$(printf %s "$business" | sed 's/"/\\"/g')" "$sign" >reply.envelope.json

# SM2 over the body.
sign=$(sm2_sign sm2 <reply.text.txt)
printf '%s,"sign":"%s"}' "$head" "$sign" >reply.body.sm2.json

# The same replies with one character changed on the way.
sed 's/"initAmount":1/"initAmount":9/' reply.body.last.json >reply.tampered.body.json
sed 's/16, 3, 49/16, 3, 48/' reply.data.json >reply.tampered.data.json
sed 's/券/卷/' reply.envelope.json >reply.tampered.envelope.json
sed 's/成功/失败/' reply.body.sm2.json >reply.tampered.sm2.json
