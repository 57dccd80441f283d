// Authing's own JavaScript client against the emulator: signs in, registers, changes, binds, verifies and reads.
'use strict'

const assert = require('node:assert/strict')
const { createHmac } = require('node:crypto')
const { AuthenticationClient } = require('authing-js-sdk')

const host = process.argv[2]
const PASSWORD = 'Passw0rd!'

async function get(path) {
  const answer = await fetch(host + path)
  assert.equal(answer.status, 200, path)
  return answer.json()
}

async function client(login) {
  const info = await get('/_emulator/info')
  const created = new AuthenticationClient({
    appId: info.appId,
    appHost: host,
    secret: info.appSecret,
    publicKey: `-----BEGIN PUBLIC KEY-----\n${info.publicKey}\n-----END PUBLIC KEY-----`
  })
  if (login) {
    await login(created)
  }
  return created
}

async function code(to) {
  const messages = await get('/_emulator/messages?to=' + encodeURIComponent(to))
  return messages[0].code
}

function totp(secret, at) {
  const bits = [...secret].map((c) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(c).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)))
  const step = Buffer.alloc(8)
  step.writeBigUInt64BE(BigInt(Math.floor(at / 30000)))
  const hash = createHmac('sha1', key).update(step).digest()
  const number = hash.readUInt32BE(hash[19] & 15) & 0x7fffffff
  return String(number % 1000000).padStart(6, '0')
}

const checks = {
  async 'signs in by email, user name and phone'() {
    const alice = await client()
    assert.equal((await alice.loginByEmail('alice@example.com', PASSWORD)).username, 'alice')
    assert.equal((await alice.loginByUsername('alice', PASSWORD)).username, 'alice')
    assert.equal((await alice.loginByPhonePassword('13800000001', PASSWORD)).username, 'alice')
    await alice.sendSmsCode('13800000001')
    assert.equal((await alice.loginByPhoneCode('13800000001', await code('13800000001'))).username, 'alice')
  },
  async 'signs in by LDAP'() {
    const lee = await client((created) => created.loginByLdap('ldap-lee', PASSWORD))
    assert.equal((await lee.getCurrentUser()).email, 'lee@corp.example.com')
  },
  async 'is told about wrong passwords and locked accounts'() {
    const nobody = await client()
    await assert.rejects(nobody.loginByEmail('bob@example.com', 'wrong'), { code: 2333 })
    await assert.rejects(nobody.loginByEmail('dave@example.com', PASSWORD), { code: 2005 })
  },
  async 'registers and changes the profile'() {
    const zoe = await client()
    await zoe.registerByEmail('zoe@example.com', PASSWORD)
    await zoe.loginByEmail('zoe@example.com', PASSWORD)
    assert.equal((await zoe.updateProfile({ nickname: 'Zo' })).nickname, 'Zo')
    assert.equal((await zoe.getCurrentUser()).nickname, 'Zo')
    await zoe.updatePassword('N3w-Passw0rd!', PASSWORD)
    assert.equal((await zoe.loginByEmail('zoe@example.com', 'N3w-Passw0rd!')).nickname, 'Zo')
  },
  async 'binds a phone'() {
    const zoe = await client((created) => created.loginByEmail('zoe@example.com', 'N3w-Passw0rd!'))
    await zoe.sendSmsCode('13900000077')
    assert.equal((await zoe.bindPhone('13900000077', await code('13900000077'))).phone, '13900000077')
  },
  async 'reads roles, resources and custom data'() {
    const alice = await client((created) => created.loginByUsername('alice', PASSWORD))
    assert.equal(await alice.hasRole('admin'), true)
    assert.equal(await alice.hasRole('auditor'), false)
    const resources = await alice.listAuthorizedResources('default')
    assert.ok(resources.list.some((resource) => resource.code === 'books:*'))
    await alice.setUdfValue({ school: 'ucla' })
    assert.equal((await alice.getUdfValue()).school, 'ucla')
  },
  async 'verifies the second factor'() {
    const carol = await client()
    const refusal = await carol.loginByEmail('carol@example.com', PASSWORD).catch((error) => error)
    assert.equal(refusal.code, 1635)
    const user = await carol.mfa.verifyTotpMfa({
      totp: totp('JBSWY3DPEHPK3PXP', Date.now()),
      mfaToken: refusal.data.mfaToken
    })
    assert.equal(user.username, 'carol')
  },
  async 'refreshes, checks and ends the session'() {
    const bob = await client((created) => created.loginByUsername('bob', PASSWORD))
    const token = (await bob.refreshToken()).token
    assert.equal((await bob.checkLoginStatus(token)).status, true)
    await bob.logout()
    assert.equal((await bob.checkLoginStatus(token)).status, false)
  }
}

async function main() {
  let failed = 0
  for (const [name, check] of Object.entries(checks)) {
    try {
      await check()
      console.log('ok   ' + name)
    } catch (error) {
      failed++
      console.log('FAIL ' + name + '\n     ' + (error.stack || JSON.stringify(error)))
    }
  }
  console.log(`${Object.keys(checks).length - failed} passed, ${failed} failed`)
  process.exitCode = failed === 0 ? 0 : 1
}

main()
