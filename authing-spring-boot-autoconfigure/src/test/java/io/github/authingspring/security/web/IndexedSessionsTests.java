package io.github.authingspring.security.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.authingspring.security.AuthingAuthentication;
import io.github.authingspring.security.AuthingIdToken;
import io.github.authingspring.security.AuthingUser;
import org.junit.jupiter.api.Test;

import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.MapSession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class IndexedSessionsTests {

	private final List<Object> told = new ArrayList<>();

	@Test
	void authingIsToldOfSessionsThatEndedBeforeTheStoreFailed() {
		IndexedSessions<MapSession> sessions = new IndexedSessions<>(new FailingStore(), this.told::add);
		assertThatIllegalStateException().isThrownBy(() -> sessions.kickout("u1"));
		assertThat(this.told).hasSize(1);
	}

	private static final class FailingStore implements FindByIndexNameSessionRepository<MapSession> {

		@Override
		public Map<String, MapSession> findByIndexNameAndIndexValue(String indexName, String indexValue) {
			Map<String, MapSession> found = new LinkedHashMap<>();
			for (String id : List.of("1", "2")) {
				AuthingUser user = new AuthingUser(indexValue, null, null, null, null, null, null, null);
				MapSession session = new MapSession(id);
				session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
						new SecurityContextImpl(
								new AuthingAuthentication(user, new AuthingIdToken("token", null), List.of())));
				found.put(id, session);
			}
			return found;
		}

		@Override
		public void deleteById(String id) {
			if (id.equals("2")) {
				throw new IllegalStateException("the store fails");
			}
		}

		@Override
		public MapSession createSession() {
			return new MapSession();
		}

		@Override
		public void save(MapSession session) {
			// nothing is kept
		}

		@Override
		public MapSession findById(String id) {
			return null;
		}

	}

}
