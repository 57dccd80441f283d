package io.github.authingspring.client;

import cn.authing.core.types.AssociateFaceByUrlParams;
import cn.authing.core.types.AssosicateMfaAuthenticatorParams;
import cn.authing.core.types.ClientCredentialInput;
import cn.authing.core.types.ConfirmAssosicateMfaAuthenticatorParams;
import cn.authing.core.types.GetMfaAuthenticatorsParams;
import cn.authing.core.types.PhoneOrEmailBindableParams;
import cn.authing.core.types.ValidateTokenParams;
import cn.authing.core.types.VerifyAppEmailMfaParams;
import cn.authing.core.types.VerifyAppSmsMfaParams;
import cn.authing.core.types.VerifyTotpMfaParams;
import cn.authing.core.types.VerifyTotpRecoveryCodeParams;
import io.github.authingspring.client.model.TotpSource;

/**
 * Second factors and OpenID Connect.
 */
final class ProtocolPairs {

	private static final String TOKEN = WirePairs.TOKEN;

	private ProtocolPairs() {
	}

	static void addTo(WirePairs pairs) {
		addBinding(pairs);
		addVerification(pairs);
		addOidc(pairs);
	}

	private static void addBinding(WirePairs pairs) {
		String mfa = "'mfaToken':'" + TOKEN + "'}";
		pairs
			.add("getMfaAuthenticators",
					(theirs) -> theirs.mfa()
						.getMfaAuthenticators(WirePairs.argument(GetMfaAuthenticatorsParams.class,
								"{'type':'totp','source':'SELF'," + mfa))
						.request(),
					(ours) -> ours.as(TOKEN).getMfaAuthenticators(TotpSource.SELF))
			.add("associateMfaAuthenticator",
					(theirs) -> theirs.mfa()
						.assosicateMfaAuthenticator(WirePairs.argument(AssosicateMfaAuthenticatorParams.class,
								"{'authenticatorType':'totp','source':'SELF'," + mfa))
						.request(),
					(ours) -> ours.as(TOKEN).associateMfaAuthenticator(TotpSource.SELF))
			.add("confirmAssociateMfaAuthenticator", (theirs) -> theirs.mfa()
				.confirmAssosicateMfaAuthenticator(WirePairs.argument(ConfirmAssosicateMfaAuthenticatorParams.class,
						"{'authenticatorType':'totp','totp':'123456','source':'SELF'," + mfa))
				.request(), (ours) -> ours.as(TOKEN).confirmAssociateMfaAuthenticator("123456", TotpSource.SELF))
			.add("deleteMfaAuthenticator", (theirs) -> theirs.mfa().deleteMfaAuthenticator().request(),
					(ours) -> ours.as(TOKEN).deleteMfaAuthenticator())
			.add("associateFaceByUrl",
					(theirs) -> theirs.mfa()
						.associateFaceByUrl(WirePairs.argument(AssociateFaceByUrlParams.class,
								"{'baseFace':'https://p/a','compareFace':'https://p/b'," + mfa))
						.request(),
					(ours) -> ours.as(TOKEN).associateFaceByUrl("https://p/a", "https://p/b"));
	}

	private static void addVerification(WirePairs pairs) {
		String mfa = "'mfaToken':'" + TOKEN + "'}";
		pairs
			.add("verifyTotpMfa",
					(theirs) -> theirs.mfa()
						.verifyTotpMfa(WirePairs.argument(VerifyTotpMfaParams.class, "{'totp':'123456'," + mfa))
						.request(),
					(ours) -> ours.mfa(TOKEN).verifyTotpMfa("123456"))
			.add("verifyAppSmsMfa",
					(theirs) -> theirs.mfa()
						.verifyAppSmsMfa(WirePairs.argument(VerifyAppSmsMfaParams.class,
								"{'phone':'13800000001','code':'1234'," + mfa))
						.request(),
					(ours) -> ours.mfa(TOKEN).verifyAppSmsMfa("13800000001", "1234"))
			.add("verifyAppEmailMfa",
					(theirs) -> theirs.mfa()
						.verifyAppEmailMfa(WirePairs.argument(VerifyAppEmailMfaParams.class,
								"{'email':'a@b.c','code':'1234'," + mfa))
						.request(),
					(ours) -> ours.mfa(TOKEN).verifyAppEmailMfa("a@b.c", "1234"))
			.add("phoneOrEmailBindable",
					(theirs) -> theirs.mfa()
						.phoneOrEmailBindable(
								WirePairs.argument(PhoneOrEmailBindableParams.class, "{'phone':'13800000001'," + mfa))
						.request(),
					(ours) -> ours.mfa(TOKEN).phoneOrEmailBindable(UserIdentifier.phone("13800000001")))
			.add("verifyTotpRecoveryCode",
					(theirs) -> theirs.mfa()
						.verifyTotpRecoveryCode(WirePairs.argument(VerifyTotpRecoveryCodeParams.class,
								"{'recoveryCode':'1111-2222'," + mfa))
						.request(),
					(ours) -> ours.mfa(TOKEN).verifyTotpRecoveryCode("1111-2222"))
			.add("verifyFaceMfa", (theirs) -> theirs.mfa().verifyFaceMfa("https://p/a", TOKEN).request(),
					(ours) -> ours.mfa(TOKEN).verifyFaceMfa("https://p/a"));
	}

	private static void addOidc(WirePairs pairs) {
		pairs
			.add("getAccessTokenByCode", (theirs) -> theirs.getAccessTokenByCode("c0de").request(),
					(ours) -> ours.getAccessTokenByCode("c0de", "https://app/callback", null))
			.add("getAccessTokenByClientCredentials",
					(theirs) -> theirs
						.getAccessTokenByClientCredentials("a b",
								WirePairs.argument(ClientCredentialInput.class, "{'accessKey':'k','accessSecret':'s'}"))
						.request(),
					(ours) -> ours.getAccessTokenByClientCredentials("a b", "k", "s"))
			.add("getNewAccessTokenByRefreshToken",
					(theirs) -> theirs.getNewAccessTokenByRefreshToken("r3fresh").request(),
					(ours) -> ours.getNewAccessTokenByRefreshToken("r3fresh"))
			.add("getUserInfoByAccessToken", (theirs) -> theirs.getUserInfoByAccessToken("4ccess").request(),
					(ours) -> ours.getUserInfoByAccessToken("4ccess"))
			.add("introspectToken", (theirs) -> theirs.introspectToken("4ccess").request(),
					(ours) -> ours.introspectToken("4ccess"))
			.add("revokeToken", (theirs) -> theirs.revokeToken("4ccess").request(),
					(ours) -> ours.revokeToken("4ccess"))
			.add("validateToken",
					(theirs) -> theirs
						.validateToken(WirePairs.argument(ValidateTokenParams.class, "{'idToken':'1dtoken'}"))
						.request(),
					(ours) -> ours.validateToken(OidcOperations.TokenType.ID_TOKEN, "1dtoken"));
	}

}
