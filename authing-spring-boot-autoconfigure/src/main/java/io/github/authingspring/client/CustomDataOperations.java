package io.github.authingspring.client;

import java.util.List;
import java.util.Map;

import io.github.authingspring.client.model.CustomDataEntry;

import org.springframework.lang.CheckReturnValue;

/**
 * Values of custom fields of the signed-in user. The user pool defines the fields and
 * their types; a value of another type and a key without definition are an
 * {@link AuthingResponseException}. Values are {@link String}, {@link Number},
 * {@link Boolean}, {@link java.time.Instant}, maps and lists.
 */
@CheckReturnValue
public interface CustomDataOperations extends AuthingOperations {

	/**
	 * Read all values. Documented as {@code get_udf_value}.
	 * @return key to value
	 */
	default AuthingCall<Map<String, Object>> getUdfValue() {
		return call(CustomDataRequests.read("getUdfValue")).map(CustomDataRequests::asMap);
	}

	/**
	 * Read all values with their types. Documented as {@code list_udv}.
	 * @return the values
	 */
	default AuthingCall<List<CustomDataEntry>> listUdv() {
		return call(CustomDataRequests.read("listUdv"));
	}

	/**
	 * Write several values. Documented as {@code set_udf_value}.
	 * @param values key to value
	 * @return all values
	 * @throws IllegalArgumentException if there are none
	 */
	default AuthingCall<List<CustomDataEntry>> setUdfValue(Map<String, ?> values) {
		return call(CustomDataRequests.writeAll(values));
	}

	/**
	 * Write one value. Documented as {@code set_udv}.
	 * @param key the key of the field
	 * @param value the value
	 * @return all values
	 */
	default AuthingCall<List<CustomDataEntry>> setUdv(String key, Object value) {
		return call(CustomDataRequests.write(key, value));
	}

	/**
	 * Remove one value. Documented as {@code remove_udv}.
	 * @param key the key of the field
	 * @return the values that are left
	 */
	default AuthingCall<List<CustomDataEntry>> removeUdv(String key) {
		return call(CustomDataRequests.remove("removeUdv", key));
	}

	/**
	 * Remove one value. Documented as {@code remove_udf_value}.
	 * @param key the key of the field
	 * @return the values that are left
	 */
	default AuthingCall<List<CustomDataEntry>> removeUdfValue(String key) {
		return call(CustomDataRequests.remove("removeUdfValue", key));
	}

}
