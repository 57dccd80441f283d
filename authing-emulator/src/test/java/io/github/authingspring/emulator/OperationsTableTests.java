package io.github.authingspring.emulator;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import io.github.authingspring.emulator.crypto.PasswordHasher;
import io.github.authingspring.emulator.directory.Directory;
import io.github.authingspring.emulator.handler.Emulation;
import io.github.authingspring.emulator.handler.ErrorCode;
import io.github.authingspring.emulator.handler.Operations;
import io.github.authingspring.emulator.store.StateFormat;
import io.github.authingspring.emulator.store.Store;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Keeps {@code OPERATIONS.md} up to date. To write it anew, run this test with the system
 * property {@code emulator.write-operations=true}.
 */
class OperationsTableTests {

	private static final Path FILE = Path.of("OPERATIONS.md");

	// the business codes Authing and its clients document
	private static final String DOCUMENTED = "1000 1001 1002 1108 1300 1301 1302 1303 1304 1305 1306 1576 1600 1635 1636 1639 1640 1641 1642 "
			+ "1643 1644 1645 1666 1699 1700 1701 1702 1703 1704 1705 1706 1707 2000 2001 2002 2003 2004 2005 "
			+ "2006 2007 2008 2009 2010 2011 2012 2013 2014 2015 2016 2017 2018 2019 2020 2021 2022 2023 2024 "
			+ "2025 2026 2027 2028 2029 2030 2031 2032 2034 2035 2036 2037 2038 2039 2040 2042 2057 2058 2061 "
			+ "2071 2080 2100 2101 2200 2201 2202 2203 2204 2205 2206 2207 2208 2209 2210 2211 2212 2213 2214 "
			+ "2215 2216 2217 2218 2219 2220 2221 2222 2223 2224 2225 2226 2227 2228 2229 2230 2231 2300 2333 "
			+ "2401 2921 2930 3003 3005 3012 3013 3014 3617 3618 3619 3620 3621 3622 3623 3624 3829 4021 4032 "
			+ "4033 4212 5000 5001 5022 5023 5024 5025 6001 6002 6003 6004 7348 8128 2120008 2130010 2820002 "
			+ "3720001 3720002 3720003";

	@Test
	void tableIsUpToDate() throws Exception {
		String table = table();
		if (Boolean.getBoolean("emulator.write-operations")) {
			Files.writeString(FILE, table);
		}
		assertThat(FILE)
			.as("OPERATIONS.md is stale: run mvn -pl authing-emulator test"
					+ " -Dtest=OperationsTableTests -Demulator.write-operations=true")
			.hasContent(table);
	}

	private static String table() {
		StringBuilder table = new StringBuilder("# Operations and error codes\n\nWritten by `OperationsTableTests`.\n");
		table.append("\n## GraphQL\n\n");
		new TreeSet<>(operations().roots().keySet()).forEach((name) -> table.append("- `" + name + "`\n"));
		table.append("\n## REST and browsers\n\n");
		Set<String> paths = new TreeSet<>();
		operations().rest().forEach((rest) -> paths.add("- `" + rest.method() + " " + rest.path() + "`\n"));
		paths.forEach(table::append);
		Map<Integer, String> causes = new TreeMap<>();
		for (ErrorCode code : ErrorCode.values()) {
			causes.merge(code.number(), code.text("en"), (one, other) -> one + "; " + other);
		}
		table.append("\n## Error codes with a cause in the emulator\n\n| code | meaning |\n|---|---|\n");
		causes.forEach((number, text) -> table.append("| " + number + " | " + text + " |\n"));
		List<String> others = Stream.of(DOCUMENTED.split(" ", -1))
			.filter((number) -> !causes.containsKey(Integer.valueOf(number)))
			.toList();
		table.append("\n## Documented codes that only a fault answers (" + others.size() + ")\n\n");
		return table.append(String.join(", ", others)).append('\n').toString();
	}

	private static Operations operations() {
		PasswordHasher hasher = new PasswordHasher();
		Store store = new Store(new StateFormat().read("{}"), UnaryOperator.identity(), Clock.systemUTC(), hasher);
		return Emulation.operations(store, hasher, Directory.builtIn(List::of, hasher));
	}

}
