package io.github.authingspring.client;

import java.util.Map;

import cn.authing.core.types.UnLinkAccountParam;
import cn.authing.core.types.UpdateUserInput;

/**
 * What signed-in users do with their account.
 */
final class AccountPairs {

	private static final String TOKEN = WirePairs.TOKEN;

	private AccountPairs() {
	}

	static void addTo(WirePairs pairs) {
		addSession(pairs);
		addContacts(pairs);
		addCustomData(pairs);
		addAccess(pairs);
	}

	private static void addSession(WirePairs pairs) {
		pairs
			.add("getCurrentUser", (theirs) -> theirs.getCurrentUser().request(),
					(ours) -> ours.as(TOKEN).getCurrentUser())
			.add("checkLoginStatus", (theirs) -> theirs.checkLoginStatus().request(),
					(ours) -> ours.as(TOKEN).checkLoginStatus())
			.add("refreshToken", (theirs) -> theirs.refreshToken().request(), (ours) -> ours.as(TOKEN).refreshToken())
			.add("logout", (theirs) -> theirs.logout().request(), (ours) -> ours.as(TOKEN).logout())
			.add("updateProfile",
					(theirs) -> theirs
						.updateProfile(WirePairs.argument(UpdateUserInput.class, "{'nickname':'Al','city':'Wuhan'}"))
						.request(),
					(ours) -> ours.as(TOKEN).updateProfile(ProfileUpdate.of(Map.of("nickname", "Al", "city", "Wuhan"))))
			.add("getSecurityLevel", (theirs) -> theirs.getSecurityLevel().request(),
					(ours) -> ours.as(TOKEN).getSecurityLevel());
	}

	private static void addContacts(WirePairs pairs) {
		pairs
			.add("updatePassword", (theirs) -> theirs.updatePassword("N3w", "0ld").request(),
					(ours) -> ours.as(TOKEN).updatePassword("N3w", "0ld"))
			.add("updatePassword without an old one", (theirs) -> theirs.updatePassword("N3w").request(),
					(ours) -> ours.as(TOKEN).updatePassword("N3w"))
			.add("bindPhone", (theirs) -> theirs.bindPhone("13800000001", "1234").request(),
					(ours) -> ours.as(TOKEN).bindPhone("13800000001", "1234"))
			.add("unbindPhone", (theirs) -> theirs.unbindPhone().request(), (ours) -> ours.as(TOKEN).unbindPhone())
			.add("updatePhone", (theirs) -> theirs.updatePhone("13800000009", "1234", "13800000001", "5678").request(),
					(ours) -> ours.as(TOKEN).updatePhone("13800000009", "1234", new OldContact("13800000001", "5678")))
			.add("bindEmail", (theirs) -> theirs.bindEmail("a@b.c", "1234").request(),
					(ours) -> ours.as(TOKEN).bindEmail("a@b.c", "1234"))
			.add("unbindEmail", (theirs) -> theirs.unbindEmail().request(), (ours) -> ours.as(TOKEN).unbindEmail())
			.add("updateEmail", (theirs) -> theirs.updateEmail("n@b.c", "1234", "a@b.c", "5678").request(),
					(ours) -> ours.as(TOKEN).updateEmail("n@b.c", "1234", new OldContact("a@b.c", "5678")))
			.add("linkAccount", (theirs) -> theirs.linkAccount(TOKEN, "s0cial").request(),
					(ours) -> ours.as(TOKEN).linkAccount("s0cial"))
			.add("unlinkAccount",
					(theirs) -> theirs
						.unLinkAccount(WirePairs.argument(UnLinkAccountParam.class,
								"{'primaryUserToken':'" + TOKEN + "','provider':'GITHUB'}"))
						.request(),
					(ours) -> ours.as(TOKEN).unlinkAccount("github"));
	}

	private static void addCustomData(WirePairs pairs) {
		pairs.add("getUdfValue", (theirs) -> theirs.getUdfValue().request(), (ours) -> ours.as(TOKEN).getUdfValue())
			.add("listUdv", (theirs) -> theirs.listUdv().request(), (ours) -> ours.as(TOKEN).listUdv())
			.add("setUdfValue", (theirs) -> theirs.setUdfValue(Map.of("school", "ucla")).request(),
					(ours) -> ours.as(TOKEN).setUdfValue(Map.of("school", "ucla")))
			.add("setUdv", (theirs) -> theirs.setUdv("school", "ucla").request(),
					(ours) -> ours.as(TOKEN).setUdv("school", "ucla"))
			.add("setUdv of a number", (theirs) -> theirs.setUdv("age", 7).request(),
					(ours) -> ours.as(TOKEN).setUdv("age", 7))
			.add("removeUdfValue", (theirs) -> theirs.removeUdfValue("school").request(),
					(ours) -> ours.as(TOKEN).removeUdfValue("school"));
	}

	private static void addAccess(WirePairs pairs) {
		pairs
			.add("hasRole", (theirs) -> theirs.hasRole("admin", "finance").request(),
					(ours) -> ours.as(TOKEN).hasRole("admin", "finance"))
			.add("listAuthorizedResources", (theirs) -> theirs.listAuthorizedResources("default").request(),
					(ours) -> ours.as(TOKEN).listAuthorizedResources("default", null))
			.add("listApplications", (theirs) -> theirs.listApplications(2, 5).request(),
					(ours) -> ours.as(TOKEN).listApplications(2, 5))
			.add("listDepartments", (theirs) -> theirs.listDepartments().request(),
					(ours) -> ours.as(TOKEN).listDepartments())
			.add("listOrgs", (theirs) -> theirs.listOrgs().request(), (ours) -> ours.as(TOKEN).listOrgs())
			.add("trackSession", (theirs) -> theirs.trackSession().request(), (ours) -> ours.trackSession("sid=1"));
	}

}
