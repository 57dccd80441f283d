package io.github.authingspring.emulator.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The files that were uploaded.
 */
public final class Uploads {

	private static final int KEPT = 1000;

	private final List<Upload> uploads;

	Uploads(Collection<Upload> uploads) {
		this.uploads = new ArrayList<>(uploads);
	}

	/**
	 * Adds a file.
	 * @param upload the file
	 */
	public synchronized void add(Upload upload) {
		if (this.uploads.size() == KEPT) {
			this.uploads.remove(0);
		}
		this.uploads.add(upload);
	}

	/**
	 * Finds a file.
	 * @param key its key
	 * @return the file, if it was uploaded
	 */
	public synchronized Optional<Upload> find(String key) {
		return this.uploads.stream().filter((upload) -> upload.key().equals(key)).findFirst();
	}

	synchronized List<Upload> list() {
		return List.copyOf(this.uploads);
	}

}
